package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Http;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;

/** Where and how a request shows a token (src/docs/api.md, Requests and responses). */
class CredentialsST extends Warder {

  @Test
  void refusalOfACredentialDoesNotAskForOne() {
    assertThat(anonymous().get("/api/v2/users")).hasHeader("WWW-Authenticate", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v2",
        "/api/v2/setup",
        "/ping",
        "/health",
        "/ready",
      })
  void exemptRouteDoesNotLookAtCredentials(String path) {
    Http stranger =
        anonymous().withToken("no-such-token").withCookie("influxdb-oss-session=unknown");

    assertThat(stranger.get(path).status()).isLessThan(300);
  }

  @Test
  void schemesAreReadInAnyCaseAndTheRestIsTheTokenAsItIs() {
    String token = instance().operatorToken();

    for (String scheme : List.of("Token ", "token ", "TOKEN ", "Bearer ", "bearer ", "BEARER ")) {
      assertThat(anonymous().withAuthorization(scheme + token).get("/api/v2/me")).hasStatus(200);
    }
    for (String header : List.of("Token  " + token, "Token", "Tokens " + token, token)) {
      assertThat(anonymous().withAuthorization(header).get("/api/v2/me"))
          .isError(401, "unauthorized", "unauthorized access");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x=1", "/users"})
  void semicolonLeadsNotPastAuthentication(String rest) {
    assertThat(anonymous().get("/api/v2/users;" + rest).status()).isIn(401, 404);
    assertThat(anonymous().get("/api/v2;" + rest + "/users").status()).isIn(401, 404);
    assertThat(anonymous().get("/api//v2/users;" + rest).status()).isIn(401, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api//v2/users", "/api/v2//users", "//api/v2/users", "/api/./v2/users"})
  void pathWrittenAnotherWayStillNeedsACredential(String path) {
    RawAnswer answer = new RawHttp(instance().url()).send("GET " + path + " HTTP/1.1", "");

    assertThat(answer.statusLine()).containsAnyOf(" 401 ", " 404 ", " 400 ");
  }
}

package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies where browsers need not come by TLS; {@link HttpsOnly} has those where they do. */
class PlainHttpST extends Warder {

  @Test
  void cookiesAreNotSecure() {
    assertThat(apiCookie(anonymous())).doesNotContain("Secure");
    assertThat(pageCookies(anonymous()))
        .singleElement()
        .asString()
        .startsWith("warder-session=")
        .contains("HttpOnly", "SameSite=Strict")
        .doesNotContain("Secure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded: for=192.0.2.1;proto=https;host=elsewhere.example",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Host: elsewhere.example",
        "$WSIS: true",
      })
  void nobodyIsBelievedToBeAProxy(String header) {
    String[] pair = header.split(": ");
    if (!header.startsWith("$")) {
      assertThat(apiCookie(anonymous(), pair)).doesNotContain("Secure");
    }
    RawHttp.RawAnswer root = new RawHttp(instance().url()).send("GET / HTTP/1.1\n" + header, "");

    assertThat(root.header("Location")).containsExactly("/start");
  }

  static String apiCookie(Http http, String... headers) {
    return http.withAuthorization(Fixtures.basic(OPERATOR, PASSWORD))
        .post("/api/v2/signin", "", headers)
        .header("Set-Cookie");
  }

  static List<String> pageCookies(Http http) {
    return PageSignIn.cookies(http, OPERATOR, PASSWORD);
  }
}

package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies where browsers come by TLS alone, and where they do not. */
class HttpsOnlyST extends Warder {

  @Test
  void cookiesAreSecureAndOfThisHostWhereBrowsersComeByTlsAlone() {
    Http http = SharedServer.HTTPS_ONLY.server().http();

    assertThat(apiCookie(http)).contains("; Secure", "; HttpOnly", "; SameSite=Strict");
    assertThat(pageCookies(http))
        .singleElement()
        .asString()
        .startsWith("__Host-warder-session=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
        .doesNotContain("Domain");
  }

  @Test
  void otherwiseTheyAreNot() {
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

  private static String apiCookie(Http http, String... headers) {
    return http.withAuthorization(Fixtures.basic(OPERATOR, PASSWORD))
        .post("/api/v2/signin", "", headers)
        .header("Set-Cookie");
  }

  private static List<String> pageCookies(Http http) {
    return PageSignIn.cookies(http, OPERATOR, PASSWORD);
  }
}

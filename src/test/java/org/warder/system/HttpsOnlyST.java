package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Http.Answer;

/** Cookies where browsers come by TLS alone, and where they do not. */
class HttpsOnlyST extends Warder {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

  /** The nonce of the page, which its scripts add to each form. */
  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

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
    Answer page = http.get("/sign-in");
    Matcher nonce = NONCE.matcher(page.header("Content-Security-Policy"));
    assertThat(nonce.find()).isTrue();
    String hidden =
        HIDDEN
            .matcher(page.body())
            .results()
            .map(HttpsOnlyST::field)
            .collect(Collectors.joining("&"));
    Answer answer =
        http.post(
            "/sign-in",
            hidden
                + "&primefaces.nonce="
                + URLEncoder.encode(nonce.group(1), StandardCharsets.UTF_8)
                + "&form:name="
                + OPERATOR
                + "&form:password="
                + PASSWORD
                + "&form:submit=",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
    return answer.response().headers().allValues("Set-Cookie");
  }

  private static String field(MatchResult field) {
    return field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8);
  }
}

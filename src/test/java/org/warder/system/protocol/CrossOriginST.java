package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/** What pages of other sites may do (src/docs/api.md, Requests and responses). */
class CrossOriginST extends Warder {

  private static final String ORIGIN = "https://pages.example";

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v2/users",
    "GET, /api/v2/nope",
    "POST, /api/v2/users",
    "DELETE, /api/v2/buckets/12",
    "GET, /api/v2",
  })
  void originIsAllowedButNoCredentials(String method, String path) {
    Answer answer = anonymous().send(method, path, null, "Origin", ORIGIN);

    assertThat(answer).hasHeader("Access-Control-Allow-Origin", ORIGIN);
    assertThat(answer).hasHeader("Access-Control-Allow-Credentials", null);
    assertThat(anonymous().send(method, path, null)).hasHeader("Access-Control-Allow-Origin", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v2/users", "/api/v2/authorizations/", "/api/v2/nope", "/api/v2"})
  void preflightIsAnsweredBeforeAuthentication(String path) {
    assertThat(anonymous().send("OPTIONS", path, null, "Origin", ORIGIN))
        .isNoContent()
        .hasHeader("Access-Control-Allow-Origin", ORIGIN)
        .hasHeader("Access-Control-Allow-Methods", "POST, GET, OPTIONS, PUT, DELETE, PATCH")
        .hasHeader(
            "Access-Control-Allow-Headers",
            "Accept, Content-Type, Content-Length, Accept-Encoding, Authorization, User-Agent");
    assertThat(anonymous().send("OPTIONS", path, null))
        .isError(405, "method not allowed", "method not allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v2/setup, Sec-Fetch-Site, cross-site",
    "POST, /api/v2/setup, Sec-Fetch-Site, same-site",
    "POST, /api/v2/setup, Origin, https://pages.example",
    "POST, /api/v2/setup, Origin, null",
    "POST, /api/v2/signin, Sec-Fetch-Site, cross-site",
    "POST, /api/v2/signin, Origin, https://pages.example",
    "POST, /api/v2/signin/, Origin, https://pages.example",
  })
  void setupAndSignInAreNotForPagesOfOtherSites(
      String method, String path, String header, String value) {
    Answer answer = anonymous().send(method, path, "{}", header, value);

    assertThat(answer)
        .isError(403, "forbidden", "setup and sign-in must not be used from another site")
        .hasHeader("Access-Control-Allow-Origin", null);
    assertThat(anonymous().send("OPTIONS", path, null, "Origin", ORIGIN))
        .isError(405, "method not allowed", "method not allowed")
        .hasHeader("Access-Control-Allow-Origin", null);
  }

  @Test
  void pagesOfTheSameSiteMaySignIn() {
    String own = instance().url().toString();

    assertThat(
            anonymous()
                .withAuthorization(Fixtures.basic(OPERATOR, PASSWORD))
                .post("/api/v2/signin", "", "Origin", own, "Sec-Fetch-Site", "same-origin"))
        .isNoContent();
  }
}

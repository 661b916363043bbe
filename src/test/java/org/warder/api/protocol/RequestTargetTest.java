package org.warder.api.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.error.ErrorCode;

/** Which targets of a request are refused before anything looks at them. */
class RequestTargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v2/users/",
        "/api/v2/users/...",
        "/api/v2/users/%C3%A9",
        "/api/v2/users/%FF",
        "/api/v2/users/%252e%252e",
        "/jakarta.faces.resource/look.css.xhtml"
      })
  void takesPathsThatAreTheirOwnName(String path) {
    assertThat(RequestTarget.fault(path, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/../tokens, INVALID",
    "/api/v2/.., INVALID",
    "/api/./v2, INVALID",
    "/api/%2e%2E/tokens, INVALID",
    "/api/.%2e/tokens, INVALID",
    "/api/v2%2Fusers, INVALID",
    "/api/v2%5cusers, INVALID",
    "/api\\v2, INVALID",
    "/api/v2/%, INVALID",
    "/api/v2/%4, INVALID",
    "/api/v2/%zz, INVALID",
    "/api/v2/%٤١, INVALID",
    "//tokens, NOT_FOUND",
    "/api//v2/users, NOT_FOUND",
    "/api/v2/users;x, NOT_FOUND",
    "/api/v2/users%3Bx, NOT_FOUND",
    "/..;/tokens, NOT_FOUND",
    "/api/v2/ibm_security_logout, NOT_FOUND",
  })
  void refusesPathsThatAreAnotherName(String path, ErrorCode code) {
    assertThat(RequestTarget.fault(path, null).orElseThrow().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b&c", "name=%C3%A9", "name=a+b", "org=%25", "name=\u00c3\u00a9"})
  void takesQueriesInUtf8(String query) {
    assertThat(RequestTarget.fault("/", query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "name=%4", "name=%zz", "name=%FF", "name=%ED%A0%80", "\u00ff=1"})
  void refusesOtherQueries(String query) {
    assertThat(RequestTarget.fault("/", query).orElseThrow().code()).isEqualTo(ErrorCode.INVALID);
  }
}

package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.RawHttp.RawAnswer;

/** Paths and queries that cannot be read in one way only (src/docs/api.md, Paths and methods). */
class RequestTargetST extends Warder {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/../tokens",
        "/api/v2/../../tokens",
        "/api/%2e%2e/tokens",
        "/api/v2/users/%2F",
        "/api/v2/users/%5C",
        "/jakarta.faces.resource/../users",
        "/jakarta.faces.resource/%2e%2e/users",
        "/tokens/..",
      })
  void pathWithDotsIsRefused(String path) {
    RawAnswer answer = raw("GET " + path + " HTTP/1.1\nAccept: application/json", "");

    assertThat(answer.statusLine()).contains(" 400 ");
    assertThat(answer.body()).contains("\"code\":\"invalid\"", "the path must not have");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v2/users?name=%", "/api/v2/users?name=%FF", "/sign-in?to=%zz"})
  void queryThatCannotBeDecodedIsRefused(String target) {
    RawAnswer answer =
        raw("GET " + target + " HTTP/1.1\nAccept: application/json\n" + authorization(), "");

    assertThat(answer.statusLine()).contains(" 400 ");
    assertThat(answer.body()).contains("the query must be UTF-8");
  }

  /** The page that says so must not read it again. */
  @ParameterizedTest
  @ValueSource(strings = {"/sign-in?to=%zz", "/sign-in?%zz", "/no-such-page?%4", "/token?id=%FF"})
  void queryThatCannotBeDecodedIsRefusedWithAPage(String target) {
    RawAnswer answer = raw("GET " + target + " HTTP/1.1\nAccept: text/html", "");

    assertThat(answer.statusLine()).contains(" 400 ");
    assertThat(answer.body()).contains("<h1");
  }

  @Test
  void queryMayHaveBytesThatAreNotEncoded() {
    RawAnswer answer = raw("GET /api/v2/orgs?org=é HTTP/1.1\n" + authorization(), "");

    assertThat(answer.body()).contains("organization name \\\"é\\\" not found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "/api/v2/u{sers > 404 > path not found",
        "/api/v2/none?q={\"a\":[1]}|^` > 404 > path not found",
        "/api/v2/À > 404 > path not found",
        "/api/v2/users/{id} > 400 > id must have a length of 16 bytes",
        "/api/v2/orgs?org=[{\"a\"}] > 404 > organization name \\\"[{\\\"a\\\"}]\\\" not found",
      })
  void charactersThatShouldBeEncodedAreReadAsIfTheyWere(String target, int status, String message) {
    long errors = loggedErrors();
    RawAnswer answer = raw("GET " + target + " HTTP/1.1\n" + authorization(), "");

    assertThat(answer.statusLine()).contains(" " + status + " ");
    assertThat(answer.body()).contains(message);
    assertThat(loggedErrors()).isEqualTo(errors);
  }

  @ParameterizedTest
  @CsvSource({
    "%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9, invalid ID",
    "%FF%FF%FF%FF%FF%FF%FF%FF%FF%FF%FF%FF%FF%FF%FF%FF, invalid ID",
    "%FF%FF, id must have a length of 16 bytes",
    "%D9%A5%D9%A5%D9%A5%D9%A5%D9%A5%D9%A5%D9%A5%D9%A5, invalid ID",
  })
  void lengthOfAnIdIsCountedInBytes(String id, String message) {
    for (String list : new String[] {"users", "orgs", "buckets", "authorizations"}) {
      assertThat(operator().send("GET", "/api/v2/" + list + "/" + id, null))
          .isError(400, "invalid", message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit", "offset"})
  void digitsOfOtherScriptsAreNoNumber(String parameter) {
    assertThat(operator().get("/api/v2/users?" + parameter + "=%D9%A5"))
        .isError(400, "invalid", parameter + " is invalid");
  }

  /** The container refuses these before any code of ours is reached. */
  @ParameterizedTest
  @ValueSource(strings = {"%1B", "%00", "%", "%zz", "%u0041"})
  void pathThatTheContainerCannotReadIsRefused(String id) {
    long errors = loggedErrors();
    RawAnswer answer = raw("GET /api/v2/users/" + id + " HTTP/1.1\n" + authorization(), "");

    assertThat(answer.statusLine()).contains(" 400 ");
    assertThat(answer.body()).doesNotContain("\tat ", "Exception");
    assertThat(loggedErrors() - errors).isLessThanOrEqualTo(1);
  }

  private static RawAnswer raw(String head, String body) {
    return new RawHttp(instance().url()).send(head, body);
  }

  private static String authorization() {
    return "Authorization: Token " + instance().operatorToken();
  }
}

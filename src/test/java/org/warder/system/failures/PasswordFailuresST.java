package org.warder.system.failures;

import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;

/** What can fail when a password is set (src/docs/api.md, Passwords), row by row. */
class PasswordFailuresST extends UserCallers {

  private static final String LENGTH = "passwords must be between 8 and 72 characters long";

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # POST password: JSON, id, permission, length, existence, right
          operator      | POST /api/v2/users/<unknown>/password | {"password": "short"}         | 400 | invalid      | passwords must be between 8 and 72 characters long
          all-access    | POST /api/v2/users/<user>/password    | {"password": "long-enough"}   | 400 | invalid      | the old password is required: send it as oldPassword or by Basic authentication
          operator      | POST /api/v2/users/<user>/password    | {"password": "passwor\\u0000"} | 400 | invalid      | text must not contain the character U+0000
          operator      | POST /api/v2/users/12/password        | {"password": "long-enough"}   | 400 | invalid      | id must have a length of 16 bytes
          operator      | POST /api/v2/users/<user>/password    | {"password":                  | 400 | invalid      | invalid json structure: …
          operator      | POST /api/v2/users/<user>/password    |                               | 400 | invalid      | invalid json structure: EOF
          all-access    | POST /api/v2/users/<other user>/password | {"password": "long-enough"} | 401 | unauthorized | write:users/<other user> is unauthorized
          all-access    | POST /api/v2/users/<other user>/password | {"password": "short"}       | 401 | unauthorized | write:users/<other user> is unauthorized
          operator      | POST /api/v2/users/<user>/password    | {"password": "seven77"}       | 400 | invalid      | passwords must be between 8 and 72 characters long
          operator      | POST /api/v2/users/<user>/password    | {"password": ""}              | 400 | invalid      | passwords must be between 8 and 72 characters long
          operator      | POST /api/v2/users/<user>/password    | {}                            | 400 | invalid      | passwords must be between 8 and 72 characters long
          operator      | POST /api/v2/users/<user>/password    | {"password": "<too many bytes>"}    | 400 | invalid      | passwords must be between 8 and 72 characters long
          operator      | POST /api/v2/users/<unknown>/password | {"password": "long-enough"}   | 403 | forbidden    | your userID is incorrect

          # PUT password: Basic, JSON, id, old password
          operator                | PUT /api/v2/users/<user>/password    | {"password":                | 400 | invalid      | error decoding password reset request: invalid basic auth
          session                 | PUT /api/v2/users/<user>/password    | {"password": "long-enough"} | 400 | invalid      | error decoding password reset request: invalid basic auth
          session                 | PUT /api/v2/users/12/password        | {"password":                | 400 | invalid      | error decoding password reset request: invalid basic auth
          session, password       | PUT /api/v2/users/12/password        | {"password":                | 400 | invalid      | invalid json structure: …
          session, password       | PUT /api/v2/users/12/password        | {"password": "long-enough"} | 400 | invalid      | id must have a length of 16 bytes
          basic                   | PUT /api/v2/users/<user>/password    | {"password": "long-enough"} | 401 | unauthorized | unauthorized access
          session, wrong password | PUT /api/v2/users/<user>/password    | {"password": "long-enough"} | 403 | forbidden    | your username or password is incorrect
          session, password       | PUT /api/v2/users/<user>/password    | {"password": "short"}       | 400 | invalid      | passwords must be between 8 and 72 characters long
          session, password       | PUT /api/v2/users/<other user>/password | {"password": "long-enough"} | 401 | unauthorized | write:users/<other user> is unauthorized
          operator                | PUT /api/v2/users/password           | {"password": "long-enough"} | 404 | not found    | path not found

          # me
          session                 | PUT /api/v2/me/password | {"password": "long-enough"} | 400 | invalid      | error decoding password reset request: invalid basic auth
          session, password       | PUT /api/v2/me/password | {"password":                | 400 | invalid      | invalid json structure: …
          session, wrong password | PUT /api/v2/me/password | {"password": "long-enough"} | 403 | forbidden    | your username or password is incorrect
          session, password       | PUT /api/v2/me/password | {"password": "short"}       | 400 | invalid      | passwords must be between 8 and 72 characters long
          basic                   | PUT /api/v2/me/password | {"password": "long-enough"} | 401 | unauthorized | unauthorized access
          """)
  void requestIsRefused(
      String caller, String request, String body, int status, String code, String message) {
    table.assertRefused(caller, request, body, status, code, message);
  }

  @Test
  void passwordIsCountedInBytes() {
    Made user = new Fixtures(operator()).user();
    String path = "/api/v2/users/" + user.id() + "/password";

    assertThat(operator().post(path, "{\"password\": \"" + "ü".repeat(36) + "\"}")).isNoContent();
    assertThat(operator().post(path, "{\"password\": \"" + "ü".repeat(37) + "\"}"))
        .isError(400, "invalid", LENGTH);
    assertThat(operator().post(path, "{\"password\": \"üüüü\"}")).isNoContent();
  }

  @Test
  void whoHasNoPasswordCanNeitherProveItNorSignIn() {
    Fixtures fixtures = new Fixtures(operator());
    Made user = fixtures.user();
    Http signIn = anonymous().withAuthorization(Fixtures.basic(user.name(), ""));

    assertThat(signIn.send("POST", "/api/v2/signin", null))
        .isError(401, "unauthorized", "unauthorized access");
    assertThat(
            anonymous()
                .withCookie(fixtures.signIn(OPERATOR, PASSWORD))
                .withAuthorization(Fixtures.basic(user.name(), ""))
                .put("/api/v2/users/" + user.id() + "/password", "{\"password\": \"long-enough\"}"))
        .isError(403, "forbidden", "your username or password is incorrect");
  }
}

package org.warder.system.failures;

import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** What can fail at users and me (src/docs/api.md, Users), row by row. */
class UserFailuresST extends UserCallers {

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # credentials
          nobody              | GET /api/v2/users |  | 401 | unauthorized | unauthorized access
          basic               | GET /api/v2/users |  | 401 | unauthorized | unauthorized access
          wrong token         | GET /api/v2/users |  | 401 | unauthorized | unauthorized access
          empty token         | GET /api/v2/users |  | 401 | unauthorized | unauthorized access
          empty bearer        | GET /api/v2/users |  | 401 | unauthorized | unauthorized access
          no scheme           | GET /api/v2/users |  | 401 | unauthorized | unauthorized access
          inactive token      | GET /api/v2/users |  | 401 | unauthorized | token is inactive
          inactive token      | GET /api/v2/resources |  | 401 | unauthorized | token is inactive
          of an inactive user | GET /api/v2/users |  | 403 | forbidden    | User is inactive
          of a deleted user   | GET /api/v2/users |  | 403 | forbidden    | User is inactive

          # POST
          all-access    | POST /api/v2/users | {"name": "n"}                             | 401 | unauthorized | write:users is unauthorized
          operator      | POST /api/v2/users |                                           | 400 | invalid      | invalid json structure: EOF
          operator      | POST /api/v2/users | {"name":                                  | 400 | invalid      | invalid json structure: …
          operator      | POST /api/v2/users | {"name": 1}                               | 400 | invalid      | invalid json structure: …
          operator      | POST /api/v2/users | {}                                        | 400 | empty value  | key required
          operator      | POST /api/v2/users | {"name": ""}                              | 400 | empty value  | key required
          operator      | POST /api/v2/users | {"name": null}                            | 400 | empty value  | key required
          operator      | POST /api/v2/users | {"name": "<other user name>"}             | 422 | conflict     | user with name <other user name> already exists
          operator      | POST /api/v2/users | {"name": "<long>"}                        | 413 | request too large | key too large
          operator      | POST /api/v2/users | {"name": "n", "status": "paused"}         | 400 | invalid      | invalid status: must be active or inactive
          all-access    | POST /api/v2/users | {"name": "n", "status": "paused"}         | 400 | invalid      | invalid status: must be active or inactive

          # GET list
          operator      | GET /api/v2/users?id=12                    |  | 400 | invalid      | id must have a length of 16 bytes
          operator      | GET /api/v2/users?id=<unknown>             |  | 404 | not found    | user not found
          operator      | GET /api/v2/users?name=no%20such           |  | 404 | not found    | user not found
          operator      | GET /api/v2/users?id=<unknown>&name=<other user name> |  | 404 | not found | user not found
          operator      | GET /api/v2/users?limit=0                  |  | 400 | invalid      | limit must be between 1 and 100
          operator      | GET /api/v2/users?limit=101                |  | 400 | invalid      | limit must be between 1 and 100
          operator      | GET /api/v2/users?limit=ten                |  | 400 | invalid      | limit is invalid
          operator      | GET /api/v2/users?offset=x                 |  | 400 | invalid      | offset is invalid
          operator      | GET /api/v2/users?offset=x&name=<other user name> | | 400 | invalid | offset is invalid
          operator      | GET /api/v2/users?limit=x&name=<other user name> | | 400 | invalid | limit is invalid
          operator      | GET /api/v2/users?descending=yes           |  | 400 | invalid      | descending is invalid
          operator      | GET /api/v2/users?after=x                  |  | 400 | invalid      | decoding after: id must have a length of 16 bytes

          # GET: id, permission, existence
          bucket reader | GET /api/v2/users/12                       |  | 400 | invalid      | id must have a length of 16 bytes
          bucket reader | GET /api/v2/users/0000000000000000         |  | 400 | invalid      | invalid ID
          bucket reader | GET /api/v2/users/<unknown>                |  | 401 | unauthorized | read:users/<unknown> is unauthorized
          all-access    | GET /api/v2/users/<other user>             |  | 401 | unauthorized | read:users/<other user> is unauthorized
          operator      | GET /api/v2/users/<unknown>                |  | 404 | not found    | user not found

          # PATCH: id, JSON, status, permission, existence, name
          bucket reader | PATCH /api/v2/users/12        | {"name":                        | 400 | invalid      | id must have a length of 16 bytes
          bucket reader | PATCH /api/v2/users/<user>    | {"name":                        | 400 | invalid      | invalid json structure: …
          bucket reader | PATCH /api/v2/users/<user>    |                                 | 400 | invalid      | invalid json structure: EOF
          bucket reader | PATCH /api/v2/users/<user>    | {"status": "paused"}            | 400 | invalid      | invalid status: must be active or inactive
          operator      | PATCH /api/v2/users/<user>    | {"status": ""}                  | 400 | invalid      | invalid status: must be active or inactive
          bucket reader | PATCH /api/v2/users/<unknown> | {"name": "n"}                   | 401 | unauthorized | write:users/<unknown> is unauthorized
          operator      | PATCH /api/v2/users/<unknown> | {"name": "n"}                   | 404 | not found    | user not found
          operator      | PATCH /api/v2/users/<unknown> | {"name": ""}                    | 404 | not found    | user not found
          operator      | PATCH /api/v2/users/<user>    | {"name": ""}                    | 400 | empty value  | key required
          operator      | PATCH /api/v2/users/<user>    | {"name": "<long>"}              | 413 | request too large | key too large
          operator      | PATCH /api/v2/users/<user>    | {"name": "<other user name>"}   | 422 | conflict     | user with name <other user name> already exists

          # DELETE: id, permission, existence
          bucket reader | DELETE /api/v2/users/12                    |  | 400 | invalid      | id must have a length of 16 bytes
          bucket reader | DELETE /api/v2/users/<unknown>             |  | 401 | unauthorized | write:users/<unknown> is unauthorized
          all-access    | DELETE /api/v2/users/<other user>          |  | 401 | unauthorized | write:users/<other user> is unauthorized
          operator      | DELETE /api/v2/users/<unknown>             |  | 404 | not found    | user not found
          operator      | DELETE /api/v2/users/<gone>                |  | 404 | not found    | user not found

          # GET permissions
          operator      | GET /api/v2/users/12/permissions           |  | 400 | invalid      | id must have a length of 16 bytes
          all-access    | GET /api/v2/users/<other user>/permissions |  | 401 | unauthorized | read:users/<other user> is unauthorized

          # me
          bucket reader           | GET /api/v2/me          |                             | 401 | unauthorized | read:users/<user> is unauthorized
          nobody                  | GET /api/v2/me          |                             | 401 | unauthorized | unauthorized access
          """)
  void requestIsRefused(
      String caller, String request, String body, int status, String code, String message) {
    table.assertRefused(caller, request, body, status, code, message);
  }

  @Test
  void inactiveUserAndInactiveTokenTogetherAreForbidden() {
    Fixtures fixtures = new Fixtures(operator());
    Made user = fixtures.user();
    IssuedToken token = fixtures.token(instance().orgId(), user.id(), "read:users");
    operator().patch("/api/v2/authorizations/" + token.id(), "{\"status\": \"inactive\"}");
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}");

    assertThat(as(token).get("/api/v2/users")).isError(403, "forbidden", "User is inactive");
  }
}

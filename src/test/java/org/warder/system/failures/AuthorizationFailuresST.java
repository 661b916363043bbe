package org.warder.system.failures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.AnswerAssert;
import org.warder.system.Fixtures;

/**
 * What can fail when tokens are read, changed or deleted (src/docs/api.md, Order of checks), row by
 * row.
 */
class AuthorizationFailuresST extends AuthorizationCallers {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # list
          nobody   | GET /api/v2/authorizations                              | 401 | unauthorized | unauthorized access
          operator | GET /api/v2/authorizations?userID=12                    | 400 | invalid   | id must have a length of 16 bytes
          operator | GET /api/v2/authorizations?userID=gggggggggggggggg      | 400 | invalid   | invalid ID
          operator | GET /api/v2/authorizations?orgID=12                     | 400 | invalid   | id must have a length of 16 bytes
          operator | GET /api/v2/authorizations?id=12                        | 400 | invalid   | id must have a length of 16 bytes
          operator | GET /api/v2/authorizations?user=nobody&userID=&id=0000000000000000 | 400 | invalid | invalid ID
          operator | GET /api/v2/authorizations?user=nobody                  | 404 | not found | user not found
          operator | GET /api/v2/authorizations?user=nobody&orgID=<org>      | 404 | not found | user not found
          operator | GET /api/v2/authorizations?org=no%20such                | 404 | not found | organization name "no such" not found
          operator | GET /api/v2/authorizations?id=<unknown>                 | 404 | not found | authorization not found
          operator | GET /api/v2/authorizations?id=<token>&user=nobody       | 404 | not found | user not found
          operator | GET /api/v2/authorizations?id=<token>&org=nowhere       | 404 | not found | organization name "nowhere" not found
          operator | GET /api/v2/authorizations?limit=0                      | 400 | invalid   | limit must be between 1 and 100
          operator | GET /api/v2/authorizations?limit=101                    | 400 | invalid   | limit must be between 1 and 100
          operator | GET /api/v2/authorizations?limit=-1                     | 400 | invalid   | limit must be between 1 and 100
          operator | GET /api/v2/authorizations?limit=x                      | 400 | invalid   | limit is invalid
          operator | GET /api/v2/authorizations?offset=x                     | 400 | invalid   | offset is invalid
          operator | GET /api/v2/authorizations?offset=x&id=<token> | 400 | invalid | offset is invalid
          operator | GET /api/v2/authorizations?limit=x&id=<token> | 400 | invalid | limit is invalid
          operator | GET /api/v2/authorizations?descending=maybe             | 400 | invalid   | descending is invalid
          operator | GET /api/v2/authorizations?after=12                     | 400 | invalid   | decoding after: id must have a length of 16 bytes
          operator | GET /api/v2/authorizations?after=gggggggggggggggg       | 400 | invalid   | decoding after: invalid ID
          # one: 400, 404, read permissions, owner and organization
          nobody          | GET /api/v2/authorizations/abc              | 401 | unauthorized | unauthorized access
          bucket reader   | GET /api/v2/authorizations/abc              | 400 | invalid      | id must have a length of 16 bytes
          bucket reader   | GET /api/v2/authorizations/gggggggggggggggg | 400 | invalid      | invalid ID
          bucket reader   | GET /api/v2/authorizations/0000000000000000 | 400 | invalid      | invalid ID
          bucket reader   | GET /api/v2/authorizations/<unknown>        | 404 | not found    | authorization not found
          bucket reader   | GET /api/v2/authorizations/<token>          | 401 | unauthorized | read:orgs/<org>/authorizations/<token> is unauthorized
          reader          | GET /api/v2/authorizations/<token>          | 401 | unauthorized | read:users/<user> is unauthorized
          all-access      | GET /api/v2/authorizations/<other token>    | 401 | unauthorized | read:users/<other user> is unauthorized
          operator        | GET /api/v2/authorizations/<orphan>         | 404 | not found    | user not found
          operator        | GET /api/v2/authorizations/<token of deleted org>          | 404 | not found    | organization not found
          # delete: no read permission is asked for
          bucket reader   | DELETE /api/v2/authorizations/abc           | 400 | invalid      | id must have a length of 16 bytes
          bucket reader   | DELETE /api/v2/authorizations/<unknown>     | 404 | not found    | authorization not found
          reader of users | DELETE /api/v2/authorizations/<token>       | 401 | unauthorized | write:orgs/<org>/authorizations/<token> is unauthorized
          writer          | DELETE /api/v2/authorizations/<token>       | 401 | unauthorized | write:users/<user> is unauthorized
          """)
  void readingOrDeletionIsRefused(
      String caller, String request, int status, String code, String message) {
    table.assertRefused(caller, request, null, status, code, message);
  }

  @ParameterizedTest(name = "{0}: {1} with {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # change: id, JSON, existence, read permissions, write permissions, status
          bucket reader   | abc       | {"status"             | 400 | invalid      | id must have a length of 16 bytes
          bucket reader   | <unknown> | {"status"             | 400 | invalid      | invalid json structure: …
          operator        | <token>   | {"status": 1}         | 400 | invalid      | invalid json structure: …
          operator        | <token>   |                       | 400 | invalid      | invalid json structure: EOF
          bucket reader   | <unknown> | {"status": "paused"}  | 404 | not found    | authorization not found
          bucket reader   | <token>   | {"status": "paused"}  | 401 | unauthorized | read:orgs/<org>/authorizations/<token> is unauthorized
          reader          | <token>   | {"status": "paused"}  | 401 | unauthorized | read:users/<user> is unauthorized
          reader of users | <token>   | {"status": "paused"}  | 401 | unauthorized | write:orgs/<org>/authorizations/<token> is unauthorized
          reader, writer  | <token>   | {"status": "paused"}  | 401 | unauthorized | write:users/<user> is unauthorized
          operator        | <token>   | {"status": "paused"}  | 400 | invalid      | encodeAuthorization: unknown authorization status
          operator        | <orphan>  | {"status": "active"}  | 404 | not found    | user not found
          operator        | <token of deleted org>   | {"status": "active"}  | 404 | not found    | organization not found
          """)
  void changeIsRefused(
      String caller, String id, String body, int status, String code, String message) {
    table.assertRefused(caller, "PATCH /api/v2/authorizations/" + id, body, status, code, message);
  }

  @Test
  void repeatedDeletionIsNotFound() {
    Fixtures fixtures = new Fixtures(operator());
    String token = fixtures.token(instance().orgId(), fixtures.user().id(), "read:tasks").id();
    String path = "/api/v2/authorizations/" + token;

    AnswerAssert.assertThat(operator().delete(path)).isNoContent();
    AnswerAssert.assertThat(operator().delete(path))
        .isError(404, "not found", "authorization not found");
  }

  @Test
  void tokensOfAnOwnerOrAnOrganizationThatIsGoneCanBeDeleted() {
    Fixtures fixtures = new Fixtures(operator());

    AnswerAssert.assertThat(
            operator().delete("/api/v2/authorizations/" + orphan(fixtures, fixtures.org())))
        .isNoContent();
    AnswerAssert.assertThat(
            operator()
                .delete("/api/v2/authorizations/" + tokenOfDeletedOrg(fixtures, fixtures.user())))
        .isNoContent();
  }
}

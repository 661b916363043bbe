package org.warder.system;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/**
 * What can fail at {@code /api/v2/authorizations} (src/docs/api.md, Order of checks), row by row.
 */
class AuthorizationFailuresST extends Warder {

  private static final String UNKNOWN = "ffffffffffffffff";

  private static ContractTable table;

  @BeforeAll
  static void makeTheWorld() {
    Fixtures fixtures = new Fixtures(operator());
    Made org = fixtures.org();
    Made otherOrg = fixtures.org();
    Made user = fixtures.user();
    Made otherUser = fixtures.user();
    Made bucket = fixtures.bucket(org.id());
    IssuedToken token = fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/tasks");
    IssuedToken otherToken = fixtures.token(org.id(), otherUser.id(), "read:tasks");
    String authorizations = "orgs/" + org.id() + "/authorizations";
    table =
        new ContractTable()
            .let("org", org.id())
            .let("other org", otherOrg.id())
            .let("user", user.id())
            .let("other user", otherUser.id())
            .let("operator user", instance().userId())
            .let("bucket", bucket.id())
            .let("bucket name", bucket.name())
            .let("other bucket", fixtures.bucket(otherOrg.id()).id())
            .let("token", token.id())
            .let("other token", otherToken.id())
            .let("unknown", UNKNOWN)
            .let("orphan", orphan(fixtures, org))
            .let("token of deleted org", tokenOfDeletedOrg(fixtures, user))
            .caller("nobody", anonymous())
            .caller("operator", operator())
            .caller(
                "setup user",
                anonymous().withCookie(fixtures.signIn(Warder.OPERATOR, Warder.PASSWORD)))
            .caller("all-access", as(fixtures.allAccessToken(org.id(), user.id())))
            .caller(
                "bucket reader",
                as(
                    fixtures.token(
                        org.id(), user.id(), "read:orgs/" + org.id() + "/buckets/" + bucket.id())))
            .caller("reader", as(fixtures.token(org.id(), user.id(), "read:" + authorizations)))
            .caller(
                "reader of users",
                as(
                    fixtures.token(
                        org.id(), user.id(), "read:" + authorizations, "read:users/" + user.id())))
            .caller(
                "reader, writer",
                as(
                    fixtures.token(
                        org.id(),
                        user.id(),
                        "read:" + authorizations,
                        "read:users/" + user.id(),
                        "write:" + authorizations)))
            .caller("writer", as(fixtures.token(org.id(), user.id(), "write:" + authorizations)));
  }

  /** A token whose owner is gone. */
  private static String orphan(Fixtures fixtures, Made org) {
    Made user = fixtures.user();
    String token = fixtures.token(org.id(), user.id(), "read:tasks").id();
    fixtures.delete("/api/v2/users/" + user.id());
    return token;
  }

  /** A token whose organization is gone. */
  private static String tokenOfDeletedOrg(Fixtures fixtures, Made user) {
    Made org = fixtures.org();
    String token = fixtures.token(org.id(), user.id(), "read:tasks").id();
    fixtures.delete("/api/v2/orgs/" + org.id());
    return token;
  }

  private static Http as(IssuedToken token) {
    return anonymous().withToken(token.secret());
  }

  @ParameterizedTest(name = "step {0}: {1} sends {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # One step violated.
          0  | nobody        | {"orgID": "<org>"}                                            | 401 | unauthorized | unauthorized access
          1  | operator      |                                                               | 400 | invalid | invalid json structure: EOF
          1  | operator      | {"orgID": "<org>"                                             | 400 | invalid | invalid json structure: …
          1  | operator      | []                                                            | 400 | invalid | invalid json structure: …
          1  | operator      | {"orgID": 7}                                                  | 400 | invalid | invalid json structure: …
          1  | operator      | {"orgID": ""}                                                 | 400 | invalid | invalid json structure: id must have a length of 16 bytes
          1  | operator      | {"orgID": "abc"}                                              | 400 | invalid | invalid json structure: id must have a length of 16 bytes
          1  | operator      | {"orgID": "0123456789abcdef0"}                                | 400 | invalid | invalid json structure: id must have a length of 16 bytes
          1  | operator      | {"orgID": "gggggggggggggggg"}                                 | 400 | invalid | invalid json structure: invalid ID
          1  | operator      | {"orgID": "0000000000000000"}                                 | 400 | invalid | invalid json structure: invalid ID
          1  | operator      | {"permissions": [{"action": "read", "resource": {"type": "buckets", "id": ""}}]} | 400 | invalid | invalid json structure: id must have a length of 16 bytes
          1  | operator      | {"orgID": "<org>", "description": 1}                          | 400 | invalid | invalid json structure: …
          2  | operator      | {"orgID": "<org>"}                                            | 400 | invalid | authorization must include permissions
          2  | operator      | {"orgID": "<org>", "permissions": null}                       | 400 | invalid | authorization must include permissions
          2  | operator      | {"orgID": "<org>", "permissions": []}                         | 400 | invalid | authorization must include permissions
          3  | operator      | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "Buckets"}}]} | 400 | invalid | invalid resource type for permission: unknown resource type for permission
          3  | operator      | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "flows"}}]}   | 400 | invalid | invalid resource type for permission: unknown resource type for permission
          3  | operator      | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {}}]}                  | 400 | invalid | invalid resource type for permission: unknown resource type for permission
          3  | operator      | {"orgID": "<org>", "permissions": [{"action": "read"}]}                                  | 400 | invalid | invalid resource type for permission: unknown resource type for permission
          3  | operator      | {"orgID": "<org>", "permissions": [null]}                                                | 400 | invalid | invalid resource type for permission: unknown resource type for permission
          3  | operator      | {"orgID": "<org>", "permissions": [{"action": "Read", "resource": {"type": "tasks"}}]}   | 400 | invalid | invalid action type for permission: unknown action for permission
          3  | operator      | {"orgID": "<org>", "permissions": [{"resource": {"type": "tasks"}}]}                     | 400 | invalid | invalid action type for permission: unknown action for permission
          3  | operator      | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "tasks", "name": "n"}}]} | 400 | invalid | a permission on tasks cannot name a single one: give its id instead
          4  | operator      | {"permissions": [{"action": "read", "resource": {"type": "tasks"}}]}                     | 400 | invalid | org id required: invalid ID
          4  | operator      | {"orgID": null, "permissions": [{"action": "read", "resource": {"type": "tasks"}}]}      | 400 | invalid | org id required: invalid ID
          4  | operator      | {"org": "plant-a", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]}   | 400 | invalid | org id required: invalid ID
          5  | operator      | {"orgID": "<org>", "status": "paused", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | invalid status: must be active or inactive
          7  | bucket reader | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "buckets", "id": "<bucket>", "orgID": "<org>"}}]} | 401 | unauthorized | write:orgs/<org>/authorizations is unauthorized
          7  | all-access    | {"orgID": "<other org>", "permissions": [{"action": "read", "resource": {"type": "tasks", "orgID": "<org>"}}]}               | 401 | unauthorized | write:orgs/<other org>/authorizations is unauthorized
          8  | writer        | {"orgID": "<org>", "permissions": [{"action": "write", "resource": {"type": "authorizations", "orgID": "<org>"}}]}           | 401 | unauthorized | write:users/<user> is unauthorized
          8  | all-access    | {"orgID": "<org>", "userID": "<other user>", "permissions": [{"action": "read", "resource": {"type": "tasks", "orgID": "<org>"}}]} | 401 | unauthorized | write:users/<other user> is unauthorized
          9  | all-access    | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]}   | 403 | forbidden | permission read:tasks is not allowed: read:tasks is unauthorized
          9  | all-access    | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "tasks", "orgID": "<org>"}}, {"action": "write", "resource": {"type": "orgs", "id": "<org>"}}, {"action": "write", "resource": {"type": "users"}}]} | 403 | forbidden | permission write:orgs/<org> is not allowed: write:orgs/<org> is unauthorized
          9  | all-access    | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "buckets", "id": "<other bucket>", "orgID": "<org>"}}]} | 403 | forbidden | permission read:orgs/<other org>/buckets/<other bucket> is not allowed: read:orgs/<other org>/buckets/<other bucket> is unauthorized
          9  | all-access    | {"orgID": "<org>", "permissions": [{"action": "write", "resource": {"type": "users", "id": "<operator user>", "orgID": "<org>"}}]} | 403 | forbidden | permission write:users/<operator user> is not allowed: write:users/<operator user> is unauthorized
          9  | operator      | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "instance"}}]} | 403 | forbidden | permission read:instance is not allowed: read:instance is unauthorized
          10 | setup user    | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "instance"}}]} | 400 | invalid | authorizations cannot be created with the instance type, it is only used during setup
          11 | operator      | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "tasks", "orgID": "<other org>"}}]} | 400 | invalid | permission read:orgs/<other org>/tasks is not for org id <org>
          12 | operator      | {"orgID": "<org>", "userID": "<unknown>", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | unable to create token
          13 | operator      | {"orgID": "<unknown>", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | unable to create token
          # Names are looked up after the caller may create for the owner.
          9  | operator      | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "buckets", "name": "no such"}}]} | 404 | not found | bucket "no such" not found
          9  | operator      | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "orgs", "name": "no such"}}]}    | 404 | not found | organization name "no such" not found
          9  | operator      | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "users", "name": "no such"}}]}   | 404 | not found | user not found
          9  | operator      | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "tasks", "org": "no such"}}]}    | 404 | not found | organization name "no such" not found
          # Two steps violated: the earlier one decides.
          1  | nobody        | {"orgID": "abc"}                                              | 401 | unauthorized | unauthorized access
          1  | operator      | {"orgID": "abc", "permissions": []}                           | 400 | invalid | invalid json structure: id must have a length of 16 bytes
          2  | operator      | {"permissions": []}                                           | 400 | invalid | authorization must include permissions
          2  | operator      | {"orgID": "<org>", "status": "paused"}                        | 400 | invalid | authorization must include permissions
          3  | operator      | {"permissions": [{"action": "x", "resource": {"type": "x"}}]} | 400 | invalid | invalid resource type for permission: unknown resource type for permission
          3  | operator      | {"permissions": [{"action": "x", "resource": {"type": "tasks"}}, {"action": "read", "resource": {"type": "x"}}]} | 400 | invalid | invalid action type for permission: unknown action for permission
          3  | operator      | {"status": "paused", "permissions": [{"action": "x", "resource": {"type": "tasks"}}]} | 400 | invalid | invalid action type for permission: unknown action for permission
          4  | operator      | {"status": "paused", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | org id required: invalid ID
          5  | bucket reader | {"orgID": "<org>", "status": "paused", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | invalid status: must be active or inactive
          7  | bucket reader | {"orgID": "<org>", "userID": "<other user>", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 401 | unauthorized | write:orgs/<org>/authorizations is unauthorized
          7  | bucket reader | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "buckets", "name": "no such"}}]} | 401 | unauthorized | write:orgs/<org>/authorizations is unauthorized
          8  | all-access    | {"orgID": "<org>", "userID": "<other user>", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 401 | unauthorized | write:users/<other user> is unauthorized
          8  | all-access    | {"orgID": "<org>", "userID": "<other user>", "permissions": [{"action": "read", "resource": {"type": "buckets", "name": "no such"}}]} | 401 | unauthorized | write:users/<other user> is unauthorized
          9  | all-access    | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "instance"}}]} | 403 | forbidden | permission read:instance is not allowed: read:instance is unauthorized
          9  | all-access    | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "tasks", "orgID": "<other org>"}}]} | 403 | forbidden | permission read:orgs/<other org>/tasks is not allowed: read:orgs/<other org>/tasks is unauthorized
          10 | setup user    | {"orgID": "<org>", "permissions": [{"action": "read", "resource": {"type": "tasks", "orgID": "<other org>"}}, {"action": "read", "resource": {"type": "instance"}}]} | 400 | invalid | authorizations cannot be created with the instance type, it is only used during setup
          11 | operator      | {"orgID": "<org>", "userID": "<unknown>", "permissions": [{"action": "read", "resource": {"type": "tasks", "orgID": "<other org>"}}]} | 400 | invalid | permission read:orgs/<other org>/tasks is not for org id <org>
          12 | operator      | {"orgID": "<unknown>", "userID": "<unknown>", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | unable to create token
          """)
  void creationIsRefused(
      int step, String caller, String body, int status, String code, String message) {
    table.assertRefused(caller, "POST /api/v2/authorizations", body, status, code, message);
  }

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

package org.warder.system.failures;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What can fail when a token is created (src/docs/api.md, Order of checks for a new token), row by
 * row.
 */
class TokenCreationFailuresST extends AuthorizationCallers {

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
          5  | operator      | {"orgID": "<org>", "expiresAt": "2020-01-01T00:00:00Z", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | expiresAt must lie in the future
          14 | operator      | {"orgID": "<limited org>", "expiresAt": "never", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | tokens of <limited org name> live at most 1 day: …
          # Two steps violated: the earlier one decides.
          5  | bucket reader | {"orgID": "<org>", "status": "paused", "expiresAt": 1, "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | invalid status: must be active or inactive
          5  | bucket reader | {"orgID": "<org>", "expiresAt": 1, "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | expiresAt must be a time such as 2027-01-31T12:00:00Z, or "never"
          5  | bucket reader | {"orgID": "<org>", "expiresAt": "2020-01-01T00:00:00Z", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | expiresAt must lie in the future
          12 | operator      | {"orgID": "<limited org>", "userID": "<unknown>", "expiresAt": "never", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]} | 400 | invalid | unable to create token
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
}

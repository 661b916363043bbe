package org.warder.system.failures;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.ContractTable;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Warder;

/**
 * What can fail at organizations, their members and owners (src/docs/api.md, Organizations), row by
 * row.
 */
class OrgFailuresST extends Warder {

  private static ContractTable table;

  @BeforeAll
  static void createFixtures() {
    Fixtures fixtures = new Fixtures(operator());
    Made org = fixtures.org();
    Made otherOrg = fixtures.org();
    Made user = fixtures.user();
    Made member = fixtures.user();
    fixtures.give("member", member.id(), org.id());
    table =
        new ContractTable()
            .let("org", org.id())
            .let("org name", org.name())
            .let("other org name", otherOrg.name())
            .let("user", user.id())
            .let("member", member.id())
            .let("unknown", "ffffffffffffffff")
            .let("long", "n".repeat(513))
            .caller("nobody", anonymous())
            .caller("operator", operator())
            .caller(
                "all-access",
                anonymous().withToken(fixtures.allAccessToken(org.id(), user.id()).secret()))
            .caller(
                "blind writer",
                anonymous()
                    .withToken(
                        fixtures.token(org.id(), user.id(), "write:orgs/" + org.id()).secret()))
            .caller(
                "bucket reader",
                anonymous()
                    .withToken(
                        fixtures
                            .token(org.id(), user.id(), "read:orgs/" + org.id() + "/buckets")
                            .secret()));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # GET list
          nobody        | GET /api/v2/orgs                          |  | 401 | unauthorized | unauthorized access
          operator      | GET /api/v2/orgs?org=no%20such            |  | 404 | not found    | organization name "no such" not found
          operator      | GET /api/v2/orgs?orgID=<unknown>          |  | 404 | not found    | organization not found
          operator      | GET /api/v2/orgs?orgID=<unknown>&org=<org name> |  | 404 | not found | organization not found
          operator      | GET /api/v2/orgs?limit=0                  |  | 400 | invalid      | limit must be between 1 and 100
          operator      | GET /api/v2/orgs?limit=x                  |  | 400 | invalid      | limit is invalid
          operator      | GET /api/v2/orgs?offset=x                 |  | 400 | invalid      | offset is invalid
          operator      | GET /api/v2/orgs?offset=x&orgID=<org> | | 400 | invalid | offset is invalid
          operator      | GET /api/v2/orgs?limit=x&orgID=<org> | | 400 | invalid | limit is invalid
          operator      | GET /api/v2/orgs?offset=x&org=plant-a | | 400 | invalid | offset is invalid
          operator      | GET /api/v2/orgs?limit=x&org=plant-a | | 400 | invalid | limit is invalid
          operator      | GET /api/v2/orgs?descending=x             |  | 400 | invalid      | descending is invalid
          operator      | GET /api/v2/orgs?after=x                  |  | 400 | invalid      | decoding after: id must have a length of 16 bytes

          # POST
          operator      | POST /api/v2/orgs |                              | 400 | invalid      | failed to unmarshal json: EOF
          operator      | POST /api/v2/orgs | {"name":                     | 400 | invalid      | failed to unmarshal json: …
          operator      | POST /api/v2/orgs | {"name": 7}                  | 400 | invalid      | failed to unmarshal json: …
          all-access    | POST /api/v2/orgs | {"name": "n"}                | 401 | unauthorized | write:orgs is unauthorized
          all-access    | POST /api/v2/orgs | {"name": ""}                 | 401 | unauthorized | write:orgs is unauthorized
          operator      | POST /api/v2/orgs | {}                           | 400 | invalid      | org name is empty
          operator      | POST /api/v2/orgs | {"name": " "}                | 400 | invalid      | org name is empty
          operator      | POST /api/v2/orgs | {"name": "<long>"}           | 413 | request too large | key too large
          operator      | POST /api/v2/orgs | {"name": "<org name>"}       | 422 | conflict     | organization with name <org name> already exists
          operator      | POST /api/v2/orgs | {"name": " <org name> "}     | 422 | conflict     | organization with name  <org name>  already exists

          # GET: id, permission, existence
          bucket reader | GET /api/v2/orgs/12                       |  | 400 | invalid      | id must have a length of 16 bytes
          bucket reader | GET /api/v2/orgs/0000000000000000         |  | 400 | invalid      | invalid ID
          bucket reader | GET /api/v2/orgs/<unknown>                |  | 401 | unauthorized | read:orgs/<unknown> is unauthorized
          bucket reader | GET /api/v2/orgs/<org>                    |  | 401 | unauthorized | read:orgs/<org> is unauthorized
          operator      | GET /api/v2/orgs/<unknown>                |  | 404 | not found    | organization not found

          # PATCH: id, JSON, permission, existence, name
          bucket reader | PATCH /api/v2/orgs/12        | {"name":             | 400 | invalid      | id must have a length of 16 bytes
          bucket reader | PATCH /api/v2/orgs/<org>     | {"name":             | 400 | invalid      | failed to unmarshal json: …
          all-access    | PATCH /api/v2/orgs/<org>     | {"name": ""}         | 401 | unauthorized | write:orgs/<org> is unauthorized
          bucket reader | PATCH /api/v2/orgs/<unknown> | {"name": "n"}        | 401 | unauthorized | write:orgs/<unknown> is unauthorized
          operator      | PATCH /api/v2/orgs/<unknown> | {"name": "n"}        | 404 | not found    | organization not found
          operator      | PATCH /api/v2/orgs/<org>     | {"name": " "}        | 400 | invalid      | org name is empty
          operator      | PATCH /api/v2/orgs/<org>     | {"name": "<long>"}   | 413 | request too large | key too large
          operator      | PATCH /api/v2/orgs/<org>     | {"name": "<other org name>"} | 422 | conflict | organization with name <other org name> already exists

          # DELETE
          bucket reader | DELETE /api/v2/orgs/12                    |  | 400 | invalid      | id must have a length of 16 bytes
          bucket reader | DELETE /api/v2/orgs/<unknown>             |  | 401 | unauthorized | write:orgs/<unknown> is unauthorized
          all-access    | DELETE /api/v2/orgs/<org>                 |  | 401 | unauthorized | write:orgs/<org> is unauthorized
          operator      | DELETE /api/v2/orgs/<unknown>             |  | 404 | not found    | error deleting organization id: <unknown>: organization not found

          # members and owners
          operator      | GET /api/v2/orgs/12/members               |  | 400 | invalid      | corrupt ID provided: id must have a length of 16 bytes
          operator      | GET /api/v2/orgs/0000000000000000/owners  |  | 400 | invalid      | corrupt ID provided: invalid ID
          bucket reader | GET /api/v2/orgs/<org>/members            |  | 404 | not found    | organization not found
          blind writer  | GET /api/v2/orgs/<org>/owners             |  | 404 | not found    | organization not found
          operator      | GET /api/v2/orgs/<unknown>/members        |  | 404 | not found    | organization not found
          operator      | GET /api/v2/orgs/<unknown>/owners         |  | 404 | not found    | organization not found
          operator      | POST /api/v2/orgs/12/members        | {"id": "<user>"}    | 400 | invalid      | corrupt ID provided: id must have a length of 16 bytes
          operator      | POST /api/v2/orgs/<org>/members     | {"id":              | 400 | invalid      | invalid json structure: …
          operator      | POST /api/v2/orgs/<org>/members     |                     | 400 | invalid      | invalid json structure: EOF
          operator      | POST /api/v2/orgs/<org>/members     | {"id": "12"}        | 400 | invalid      | id must have a length of 16 bytes
          operator      | POST /api/v2/orgs/<org>/members     | {"id": ""}          | 400 | invalid      | id must have a length of 16 bytes
          operator      | POST /api/v2/orgs/<org>/members     | {}                  | 400 | invalid      | user id missing or invalid
          operator      | POST /api/v2/orgs/<org>/owners      | {"name": "n"}       | 400 | invalid      | user id missing or invalid
          all-access    | POST /api/v2/orgs/<org>/members     | {"id": "<user>"}    | 401 | unauthorized | write:orgs/<org> is unauthorized
          bucket reader | POST /api/v2/orgs/<org>/members     | {"id": "<user>"}    | 404 | not found    | organization not found
          blind writer  | POST /api/v2/orgs/<org>/members     | {"id": "<user>"}    | 404 | not found    | organization not found
          operator      | POST /api/v2/orgs/<unknown>/members | {"id": "<user>"}    | 404 | not found    | organization not found
          operator      | POST /api/v2/orgs/<org>/members     | {"id": "<unknown>"} | 404 | not found    | user not found
          operator      | POST /api/v2/orgs/<org>/members     | {"id": "<member>"}  | 422 | conflict     | Unexpected error when assigning user to a resource: mapping for user <member> already exists
          operator      | POST /api/v2/orgs/<org>/owners      | {"id": "<member>"}  | 422 | conflict     | Unexpected error when assigning user to a resource: mapping for user <member> already exists
          operator      | DELETE /api/v2/orgs/12/members/<user>     |  | 400 | invalid      | corrupt ID provided: id must have a length of 16 bytes
          operator      | DELETE /api/v2/orgs/<org>/members/12      |  | 400 | invalid      | id must have a length of 16 bytes
          all-access    | DELETE /api/v2/orgs/<org>/members/<member> |  | 401 | unauthorized | write:orgs/<org> is unauthorized
          bucket reader | DELETE /api/v2/orgs/<org>/members/<member> |  | 404 | not found | organization not found
          blind writer  | DELETE /api/v2/orgs/<org>/members/<member> |  | 404 | not found | organization not found
          operator      | DELETE /api/v2/orgs/<unknown>/members/<member> |  | 404 | not found | organization not found

          # What InfluxDB has and Warder does not
          operator      | POST /api/v2/orgs/<org>/labels | {"labelID": "<unknown>"} | 405 | method not allowed | method not allowed
          operator      | PATCH /api/v2/orgs/<org>/secrets | {"key": "value"}       | 405 | method not allowed | method not allowed
          bucket reader | GET /api/v2/orgs/<org>/labels             |  | 401 | unauthorized | read:orgs/<org> is unauthorized
          bucket reader | GET /api/v2/orgs/<org>/secrets            |  | 401 | unauthorized | read:orgs/<org> is unauthorized
          operator      | GET /api/v2/orgs/<unknown>/secrets        |  | 404 | not found    | organization not found
          """)
  void requestIsRefused(
      String caller, String request, String body, int status, String code, String message) {
    table.assertRefused(caller, request, body, status, code, message);
  }
}

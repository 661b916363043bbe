package org.warder.system.failures;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.ContractTable;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Warder;

/** What can fail at buckets (src/docs/api.md, Buckets), row by row. */
class BucketFailuresST extends Warder {

  private static ContractTable table;

  @BeforeAll
  static void createFixtures() {
    Fixtures fixtures = new Fixtures(operator());
    Made org = fixtures.org();
    Made user = fixtures.user();
    Made bucket = fixtures.bucket(org.id());
    Made otherBucket = fixtures.bucket(org.id());
    Made member = fixtures.user();
    operator()
        .post("/api/v2/buckets/" + bucket.id() + "/members", "{\"id\": \"" + member.id() + "\"}");
    String systemBucket =
        operator()
            .get("/api/v2/buckets?name=_tasks&orgID=" + org.id())
            .json()
            .at("/buckets/0/id")
            .asText();
    String buckets = "orgs/" + org.id() + "/buckets";
    table =
        new ContractTable()
            .let("org", org.id())
            .let("bucket", bucket.id())
            .let("bucket name", bucket.name())
            .let("other bucket", otherBucket.id())
            .let("other bucket name", otherBucket.name())
            .let("system bucket", systemBucket)
            .let("user", user.id())
            .let("member", member.id())
            .let("unknown", "ffffffffffffffff")
            .let("long", "n".repeat(513))
            .caller("nobody", anonymous())
            .caller("operator", operator())
            .caller("nothing", as(fixtures, org, user, "read:orgs/" + org.id() + "/tasks"))
            .caller("reader", as(fixtures, org, user, "read:" + buckets))
            .caller("writer", as(fixtures, org, user, "write:" + buckets));
  }

  private static Http as(Fixtures fixtures, Made org, Made user, String permission) {
    return anonymous().withToken(fixtures.token(org.id(), user.id(), permission).secret());
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # GET list
          nobody   | GET /api/v2/buckets                                  |  | 401 | unauthorized | unauthorized access
          operator | GET /api/v2/buckets?id=12                            |  | 400 | invalid   | id must have a length of 16 bytes
          operator | GET /api/v2/buckets?orgID=12                         |  | 400 | invalid   | id must have a length of 16 bytes
          operator | GET /api/v2/buckets?id=<unknown>                     |  | 404 | not found | bucket not found
          operator | GET /api/v2/buckets?id=<unknown>&name=<bucket name>&orgID=<org> |  | 404 | not found | bucket not found
          operator | GET /api/v2/buckets?name=no%20such&orgID=<org>       |  | 404 | not found | bucket "no such" not found
          operator | GET /api/v2/buckets?name=iot-center&org=nowhere      |  | 404 | not found | organization name "nowhere" not found
          operator | GET /api/v2/buckets?org=nowhere                      |  | 404 | not found | organization name "nowhere" not found
          operator | GET /api/v2/buckets?limit=0                          |  | 400 | invalid   | limit must be between 1 and 100
          operator | GET /api/v2/buckets?limit=101                        |  | 400 | invalid   | limit must be between 1 and 100
          operator | GET /api/v2/buckets?limit=1.5                        |  | 400 | invalid   | limit is invalid
          operator | GET /api/v2/buckets?offset=x                         |  | 400 | invalid   | offset is invalid
          operator | GET /api/v2/buckets?offset=x&id=<bucket> | | 400 | invalid | offset is invalid
          operator | GET /api/v2/buckets?limit=x&id=<bucket> | | 400 | invalid | limit is invalid
          operator | GET /api/v2/buckets?offset=x&name=<bucket name> | | 400 | invalid | offset is invalid
          operator | GET /api/v2/buckets?limit=x&name=<bucket name> | | 400 | invalid | limit is invalid
          operator | GET /api/v2/buckets?offset=x&org=plant-a | | 400 | invalid | offset is invalid
          operator | GET /api/v2/buckets?limit=x&org=plant-a | | 400 | invalid | limit is invalid
          operator | GET /api/v2/buckets?descending=x                     |  | 400 | invalid   | descending is invalid
          operator | GET /api/v2/buckets?after=0000000000000000           |  | 400 | invalid   | decoding after: invalid ID

          # POST
          operator | POST /api/v2/buckets |                                                     | 400 | invalid | failed to unmarshal json: EOF
          operator | POST /api/v2/buckets | {"name":                                            | 400 | invalid | failed to unmarshal json: …
          operator | POST /api/v2/buckets | {"orgID": "12", "name": "n"}                        | 400 | invalid | failed to unmarshal json: id must have a length of 16 bytes
          operator | POST /api/v2/buckets | {"name": "n"}                                       | 400 | invalid | organization id must be provided
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": "n", "retentionRules": [{"everySeconds": 3600}, {"everySeconds": 7200}]} | 422 | unprocessable entity | buckets cannot have more than one retention rule at this time
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": "n", "retentionRules": [{"everySeconds": -1}]} | 422 | unprocessable entity | expiration seconds cannot be negative
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": "n", "retentionRules": [{"everySeconds": 0, "shardGroupDurationSeconds": -1}]} | 422 | unprocessable entity | shard-group duration seconds cannot be negative
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": "n", "retentionRules": [{"everySeconds": 3599}]} | 422 | unprocessable entity | retention policy duration must be at least 1h0m0s
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": "n", "retentionRules": [{"everySeconds": 3600, "shardGroupDurationSeconds": 3601}]} | 422 | unprocessable entity | retention policy duration must be greater than the shard duration
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": "n", "retentionRules": [null]} | 400 | invalid | failed to unmarshal json: retentionRules[0]: must be an object
          reader   | POST /api/v2/buckets | {"orgID": "<org>", "name": "n", "retentionRules": [{"everySeconds": 3599}]} | 401 | unauthorized | write:orgs/<org>/buckets is unauthorized
          reader   | POST /api/v2/buckets | {"orgID": "<org>", "name": "n", "retentionRules": [{"everySeconds": 7200, "shardGroupDurationSeconds": 10800}]} | 401 | unauthorized | write:orgs/<org>/buckets is unauthorized
          reader   | POST /api/v2/buckets | {"orgID": "<org>", "name": "n", "retentionRules": [{"everySeconds": -1}]} | 422 | unprocessable entity | expiration seconds cannot be negative
          reader   | POST /api/v2/buckets | {"orgID": "<org>", "name": "n"}                     | 401 | unauthorized | write:orgs/<org>/buckets is unauthorized
          reader   | POST /api/v2/buckets | {"orgID": "<org>", "name": "_n"}                    | 401 | unauthorized | write:orgs/<org>/buckets is unauthorized
          writer   | POST /api/v2/buckets | {"orgID": "<unknown>", "name": "n"}                 | 401 | unauthorized | write:orgs/<unknown>/buckets is unauthorized
          operator | POST /api/v2/buckets | {"orgID": "<org>"}                                  | 400 | invalid | bucket name is empty
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": ""}                      | 400 | invalid | bucket name is empty
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": "_n"}                    | 400 | invalid | bucket name _n is invalid. Buckets may not start with underscore
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": "a\\"b"}                 | 400 | invalid | bucket name a"b is invalid. Bucket names may not include quotation marks
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": "<long>"}                | 413 | request too large | key too large
          operator | POST /api/v2/buckets | {"orgID": "<unknown>", "name": "n"}                 | 404 | not found | organization not found
          operator | POST /api/v2/buckets | {"orgID": "<org>", "name": "<bucket name>"}         | 422 | conflict  | bucket with name <bucket name> already exists

          # GET: id, existence, permission
          nothing  | GET /api/v2/buckets/12                               |  | 400 | invalid      | id must have a length of 16 bytes
          nothing  | GET /api/v2/buckets/0000000000000000                 |  | 400 | invalid      | invalid ID
          nothing  | GET /api/v2/buckets/<unknown>                        |  | 404 | not found    | bucket not found
          nothing  | GET /api/v2/buckets/<bucket>                         |  | 401 | unauthorized | read:orgs/<org>/buckets/<bucket> is unauthorized
          writer   | GET /api/v2/buckets/<bucket>                         |  | 401 | unauthorized | read:orgs/<org>/buckets/<bucket> is unauthorized
          reader   | GET /api/v2/buckets/<system bucket>                  |  | 401 | unauthorized | read:orgs/<org> is unauthorized

          nothing  | GET /api/v2/buckets/<unknown>/labels                 |  | 404 | not found    | bucket not found
          nothing  | GET /api/v2/buckets/<bucket>/labels                  |  | 401 | unauthorized | read:orgs/<org>/buckets/<bucket> is unauthorized

          # PATCH
          nothing  | PATCH /api/v2/buckets/12              | {"name":                          | 400 | invalid      | id must have a length of 16 bytes
          nothing  | PATCH /api/v2/buckets/<bucket>        | {"name":                          | 400 | invalid      | failed to unmarshal json: …
          nothing  | PATCH /api/v2/buckets/<unknown>       | {"description": "d"}              | 404 | not found    | bucket not found
          reader   | PATCH /api/v2/buckets/<bucket>        | {"description": "d"}              | 401 | unauthorized | write:orgs/<org>/buckets/<bucket> is unauthorized
          writer   | PATCH /api/v2/buckets/<bucket>        | {"name": "n"}                     | 401 | unauthorized | read:orgs/<org>/buckets/<bucket> is unauthorized
          operator | PATCH /api/v2/buckets/<bucket>        | {"name": ""}                      | 400 | invalid      | bucket name is empty
          operator | PATCH /api/v2/buckets/<bucket>        | {"name": "_n"}                    | 400 | invalid      | bucket name _n is invalid. Buckets may not start with underscore
          operator | PATCH /api/v2/buckets/<bucket>        | {"name": "<long>"}                | 413 | request too large | key too large
          operator | PATCH /api/v2/buckets/<bucket>        | {"name": "<other bucket name>"}   | 422 | conflict     | bucket name is not unique
          operator | PATCH /api/v2/buckets/<system bucket> | {"name": "n"}                     | 400 | invalid      | system buckets cannot be renamed
          operator | PATCH /api/v2/buckets/<system bucket> | {"name": "<bucket name>"}         | 400 | invalid      | system buckets cannot be renamed
          operator | PATCH /api/v2/buckets/<bucket>        | {"retentionRules": [{"everySeconds": -1}]}      | 422 | unprocessable entity | expiration seconds cannot be negative
          operator | PATCH /api/v2/buckets/<bucket>        | {"retentionRules": [{"everySeconds": 0, "shardGroupDurationSeconds": -1}]} | 422 | unprocessable entity | shard-group duration seconds cannot be negative
          operator | PATCH /api/v2/buckets/<bucket>        | {"retentionRules": [{"everySeconds": 3599}]}    | 422 | unprocessable entity | retention policy duration must be at least 1h0m0s
          operator | PATCH /api/v2/buckets/<bucket>        | {"retentionRules": [{"everySeconds": 7200}]}    | 422 | unprocessable entity | shard-group duration must also be updated to be smaller than new retention duration
          operator | PATCH /api/v2/buckets/<bucket>        | {"retentionRules": [{"everySeconds": 86400, "shardGroupDurationSeconds": 172800}]} | 422 | unprocessable entity | shard-group duration must also be updated to be smaller than new retention duration
          operator | PATCH /api/v2/buckets/<bucket>        | {"retentionRules": [{"everySeconds": 7200}, {"everySeconds": 7200}]} | 422 | unprocessable entity | buckets cannot have more than one retention rule at this time
          operator | PATCH /api/v2/buckets/<bucket>        | {"retentionRules": [{"shardGroupDurationSeconds": 10800}, null]} | 400 | invalid | failed to unmarshal json: retentionRules[1]: must be an object
          operator | PATCH /api/v2/buckets/<bucket>        | {"retentionRules": [null]}        | 400 | invalid      | failed to unmarshal json: retentionRules[0]: must be an object
          nothing  | PATCH /api/v2/buckets/<bucket>        | {"retentionRules": [{"shardGroupDurationSeconds": -1}]} | 422 | unprocessable entity | shard-group duration seconds cannot be negative
          reader   | PATCH /api/v2/buckets/<bucket>        | {"retentionRules": [{"everySeconds": 3599}]}    | 401 | unauthorized | write:orgs/<org>/buckets/<bucket> is unauthorized

          # Members and owners
          operator | GET /api/v2/buckets/12/members               |                     | 400 | invalid      | corrupt ID provided: id must have a length of 16 bytes
          operator | GET /api/v2/buckets/<unknown>/members        |                     | 404 | not found    | bucket not found
          nothing  | GET /api/v2/buckets/<bucket>/members         |                     | 404 | not found    | bucket not found
          reader   | GET /api/v2/buckets/<system bucket>/owners   |                     | 404 | not found    | bucket not found
          operator | POST /api/v2/buckets/12/owners               | {"id": "<user>"}    | 400 | invalid      | corrupt ID provided: id must have a length of 16 bytes
          operator | POST /api/v2/buckets/<bucket>/owners         | {"id":              | 400 | invalid      | invalid json structure: …
          operator | POST /api/v2/buckets/<bucket>/members        | {}                  | 400 | invalid      | user id missing or invalid
          operator | POST /api/v2/buckets/<bucket>/members        | {"id": "12"}        | 400 | invalid      | id must have a length of 16 bytes
          operator | POST /api/v2/buckets/<unknown>/members       | {"id": "<user>"}    | 404 | not found    | bucket not found
          writer   | POST /api/v2/buckets/<bucket>/members        | {"id": "<user>"}    | 404 | not found    | bucket not found
          reader   | POST /api/v2/buckets/<bucket>/members        | {"id": "<user>"}    | 401 | unauthorized | write:orgs/<org>/buckets/<bucket> is unauthorized
          operator | POST /api/v2/buckets/<bucket>/members        | {"id": "<unknown>"} | 404 | not found    | user not found
          operator | POST /api/v2/buckets/<bucket>/owners         | {"id": "<member>"}  | 422 | conflict     | Unexpected error when assigning user to a resource: mapping for user <member> already exists
          operator | DELETE /api/v2/buckets/<bucket>/members/12   |                     | 400 | invalid      | id must have a length of 16 bytes
          operator | DELETE /api/v2/buckets/<unknown>/members/<member> |                | 404 | not found    | bucket not found
          writer   | DELETE /api/v2/buckets/<bucket>/members/<member> |                 | 404 | not found    | bucket not found
          reader   | DELETE /api/v2/buckets/<bucket>/members/<member> |                 | 401 | unauthorized | write:orgs/<org>/buckets/<bucket> is unauthorized

          # DELETE
          nothing  | DELETE /api/v2/buckets/12                            |  | 400 | invalid      | id must have a length of 16 bytes
          nothing  | DELETE /api/v2/buckets/<unknown>                     |  | 404 | not found    | bucket not found
          reader   | DELETE /api/v2/buckets/<bucket>                      |  | 401 | unauthorized | write:orgs/<org>/buckets/<bucket> is unauthorized
          operator | DELETE /api/v2/buckets/<system bucket>               |  | 400 | invalid      | system buckets cannot be deleted

          # What InfluxDB has and Warder does not
          operator | POST /api/v2/buckets/<bucket>/labels | {"labelID": "<unknown>"} | 405 | method not allowed | method not allowed
          """)
  void requestIsRefused(
      String caller, String request, String body, int status, String code, String message) {
    table.assertRefused(caller, request, body, status, code, message);
  }
}

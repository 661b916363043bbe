package org.warder.system.failures;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.ContractTable;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Warder;

/** What can fail at Telegraf configurations (src/docs/api.md, Telegrafs), row by row. */
class TelegrafFailuresST extends Warder {

  private static ContractTable table;

  @BeforeAll
  static void createFixtures() {
    Fixtures fixtures = new Fixtures(operator());
    Made org = fixtures.org();
    Made user = fixtures.user();
    table =
        new ContractTable()
            .let("org", org.id())
            .let("telegraf", fixtures.telegraf(org.id()).id())
            .let("unknown", "ffffffffffffffff")
            .caller("nobody", anonymous())
            .caller("operator", operator())
            .caller(
                "reader",
                anonymous()
                    .withToken(
                        fixtures
                            .token(org.id(), user.id(), "read:orgs/" + org.id() + "/telegrafs")
                            .secret()))
            .caller(
                "nothing",
                anonymous()
                    .withToken(
                        fixtures
                            .token(org.id(), user.id(), "read:orgs/" + org.id() + "/tasks")
                            .secret()));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # POST
          nobody   | POST /api/v2/telegrafs | {"orgID": "<org>"}            | 401 | unauthorized | unauthorized access
          operator | POST /api/v2/telegrafs |                               | 400 | invalid      | invalid json structure: EOF
          operator | POST /api/v2/telegrafs | {"orgID":                     | 400 | invalid      | invalid json structure: …
          operator | POST /api/v2/telegrafs | {"orgID": "12"}               | 400 | invalid      | invalid json structure: id must have a length of 16 bytes
          operator | POST /api/v2/telegrafs | {"name": "n"}                 | 400 | invalid      | invalid org id for permission: invalid ID
          reader   | POST /api/v2/telegrafs | {"orgID": "<org>"}            | 401 | unauthorized | write:orgs/<org>/telegrafs is unauthorized
          operator | POST /api/v2/telegrafs | {"orgID": "<unknown>"}        | 404 | not found    | organization not found

          # GET list
          nobody   | GET /api/v2/telegrafs                            |  | 401 | unauthorized | unauthorized access
          operator | GET /api/v2/telegrafs?orgID=12                   |  | 400 | invalid      | orgID is invalid: id must have a length of 16 bytes
          operator | GET /api/v2/telegrafs?orgID=0000000000000000     |  | 400 | invalid      | orgID is invalid: invalid ID
          operator | GET /api/v2/telegrafs?org=nowhere                |  | 404 | not found    | organization name "nowhere" not found

          # GET, PUT, DELETE: id, existence, permission
          nothing  | GET /api/v2/telegrafs/12                         |  | 400 | invalid      | id must have a length of 16 bytes
          nothing  | GET /api/v2/telegrafs/<unknown>                  |  | 404 | not found    | telegraf configuration not found
          nothing  | GET /api/v2/telegrafs/<telegraf>                 |  | 401 | unauthorized | read:orgs/<org>/telegrafs/<telegraf> is unauthorized
          nothing  | PUT /api/v2/telegrafs/12        | {"name":          | 400 | invalid      | id must have a length of 16 bytes
          operator | PUT /api/v2/telegrafs/<telegraf> | {"name":         | 400 | invalid      | invalid json structure: …
          reader   | PUT /api/v2/telegrafs/<unknown>  | {"name": "n"}    | 404 | not found    | telegraf configuration not found
          reader   | PUT /api/v2/telegrafs/<telegraf> | {"name": "n"}    | 401 | unauthorized | write:orgs/<org>/telegrafs/<telegraf> is unauthorized
          reader   | DELETE /api/v2/telegrafs/12                      |  | 400 | invalid      | id must have a length of 16 bytes
          reader   | DELETE /api/v2/telegrafs/<unknown>               |  | 404 | not found    | telegraf configuration not found
          reader   | DELETE /api/v2/telegrafs/<telegraf>              |  | 401 | unauthorized | write:orgs/<org>/telegrafs/<telegraf> is unauthorized

          # What there is not
          operator | PATCH /api/v2/telegrafs/<telegraf> | {"name": "n"} | 405 | method not allowed | method not allowed
          operator | POST /api/v2/telegrafs/<telegraf>/members | {"id": "<unknown>"} | 405 | method not allowed | method not allowed
          nothing  | GET /api/v2/telegrafs/<telegraf>/owners          |  | 401 | unauthorized | read:orgs/<org>/telegrafs/<telegraf> is unauthorized
          operator | GET /api/v2/telegrafs/<unknown>/labels           |  | 404 | not found    | telegraf configuration not found
          """)
  void requestIsRefused(
      String caller, String request, String body, int status, String code, String message) {
    table.assertRefused(caller, request, body, status, code, message);
  }
}

package org.warder.system.failures;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.ContractTable;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Warder;

/**
 * What can fail at setup once it is done, and at signing in and out (src/docs/api.md, Setup), row
 * by row. What can fail before it is done is in {@code SetupRefusalsIT}.
 */
class SetupAndSessionFailuresST extends Warder {

  private static ContractTable table;

  @BeforeAll
  static void createFixtures() {
    Http anonymous = anonymous();
    table =
        new ContractTable()
            .caller("nobody", anonymous)
            .caller("operator", operator())
            .caller("garbled", anonymous.withAuthorization("Basic !!!"))
            .caller("no colon", anonymous.withAuthorization("Basic b3Bz"))
            .caller(
                "unknown user", anonymous.withAuthorization(Fixtures.basic("no such", PASSWORD)))
            .caller(
                "wrong password", anonymous.withAuthorization(Fixtures.basic(OPERATOR, "wrong")))
            .caller("no password", anonymous.withAuthorization(Fixtures.basic(OPERATOR, "")))
            .caller("unknown cookie", anonymous.withCookie("influxdb-oss-session=unknown"))
            .caller("other cookie", anonymous.withCookie("session=unknown"));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # setup: JSON, then whether it is allowed, then the fields
          nobody         | POST /api/v2/setup   | {"username":      | 400 | invalid      | invalid json structure: …
          nobody         | POST /api/v2/setup   |                   | 400 | invalid      | invalid json structure: EOF
          nobody         | POST /api/v2/setup   | {"username": 1}   | 400 | invalid      | invalid json structure: …
          nobody         | POST /api/v2/setup   | {}                | 422 | conflict     | onboarding has already been completed
          operator       | POST /api/v2/setup   | {"username": "u", "password": "long-enough", "org": "o", "bucket": "b"} | 422 | conflict | onboarding has already been completed
          # sign-in
          nobody         | POST /api/v2/signin  |                   | 401 | unauthorized | unauthorized access
          operator       | POST /api/v2/signin  |                   | 401 | unauthorized | unauthorized access
          garbled        | POST /api/v2/signin  |                   | 401 | unauthorized | unauthorized access
          no colon       | POST /api/v2/signin  |                   | 401 | unauthorized | unauthorized access
          unknown user   | POST /api/v2/signin  |                   | 401 | unauthorized | unauthorized access
          wrong password | POST /api/v2/signin  |                   | 401 | unauthorized | unauthorized access
          no password    | POST /api/v2/signin  |                   | 401 | unauthorized | unauthorized access
          # sign-out
          nobody         | POST /api/v2/signout |                   | 401 | unauthorized | unauthorized access
          operator       | POST /api/v2/signout |                   | 401 | unauthorized | unauthorized access
          unknown cookie | POST /api/v2/signout |                   | 401 | unauthorized | unauthorized access
          other cookie   | POST /api/v2/signout |                   | 401 | unauthorized | unauthorized access
          # The session itself
          unknown cookie | GET /api/v2/me       |                   | 401 | unauthorized | unauthorized access
          # No route without credentials but the five, and those without a slash at the end
          nobody         | GET /api/v2/         |                   | 401 | unauthorized | unauthorized access
          nobody         | GET /api/v2/setup/   |                   | 401 | unauthorized | unauthorized access
          nobody         | POST /api/v2/setup/  | {}                | 401 | unauthorized | unauthorized access
          nobody         | POST /api/v2/signin/ |                   | 401 | unauthorized | unauthorized access
          nobody         | POST /api/v2/signout/ |                  | 401 | unauthorized | unauthorized access
          nobody         | GET /api/v2/resources |                  | 401 | unauthorized | unauthorized access
          nobody         | GET /api/v2/no/such  |                   | 401 | unauthorized | unauthorized access
          nobody         | PUT /api/v2/setup    | {}                | 401 | unauthorized | unauthorized access
          """)
  void requestIsRefused(
      String caller, String request, String body, int status, String code, String message) {
    table.assertRefused(caller, request, body, status, code, message);
  }
}

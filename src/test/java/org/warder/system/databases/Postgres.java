package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.system.AtOnce;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.Warder.Instance;

/** What could differ on PostgreSQL: long texts, the order of names, passwords, locks. */
class Postgres {

  private final OwnServer server = Database.POSTGRESQL.server();
  private final Instance instance = Database.POSTGRESQL.instance();
  private final Http operator = Database.POSTGRESQL.operator();
  private final Fixtures fixtures = new Fixtures(operator);

  @Test
  void issuesAndChecksTokens() {
    String description = "ü🔑 <b>" + "x".repeat(20_000);

    Answer created =
        operator.post(
            "/api/v2/authorizations",
            """
            {"orgID": "ORG", "description": "%s", "permissions": [
              {"action": "write", "resource": {"type": "buckets", "name": "iot-center", "orgID": "ORG"}},
              {"action": "read", "resource": {"type": "buckets", "orgID": "ORG"}}]}
            """
                .formatted(description)
                .replace("ORG", instance.orgId()));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("description")).isEqualTo(description);
    assertThat(operator.get("/api/v2/authorizations").json().findValuesAsText("id"))
        .contains(created.text("id"));
    assertThat(bucketNames(fixtures.org().id())).containsExactly("Zulu", "alpha");
    assertThat(
            operator
                .patch(
                    "/api/v2/authorizations/" + created.text("id"),
                    "{\"description\":\"a\\u0000\"}")
                .status())
        .isEqualTo(400);
    assertThat(operator.post("/api/v2/users", "{\"name\":\"ops\"}").status()).isEqualTo(422);
    assertThat(server.management().get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  void passwordsSessionsAndOperatorsAreTheSameAsOnDerby() throws Exception {
    Fixtures.Made second = fixtures.user();
    Http session = server.http().withCookie(fixtures.session(second));
    Http elsewhere = server.http().withCookie(fixtures.signIn(second.name(), Fixtures.PASSWORD));
    Http withOld = session.withAuthorization(Fixtures.basic("", Fixtures.PASSWORD));

    assertThat(withOld.put("/api/v2/me/password", "{\"password\": \"a-password-2\"}").status())
        .isEqualTo(204);
    assertThat(session.get("/api/v2/me").status()).isEqualTo(200);
    assertThat(elsewhere.get("/api/v2/me").status()).isEqualTo(401);
    assertThat(deactivate(operator, instance.userId()).status()).isEqualTo(400);

    String token =
        fixtures.token(instance.orgId(), second.id(), fixtures.operatorPermissions()).secret();
    Http other = server.http().withToken(token);
    List<Answer> eachOther =
        AtOnce.send(
            List.of(
                () -> deactivate(operator, second.id()),
                () -> deactivate(other, instance.userId())));
    assertThat(eachOther).extracting(Answer::status).isSubsetOf(200, 400, 403);
    try {
      assertThat(List.of(operator.get("/api/v2/me").status(), other.get("/api/v2/me").status()))
          .containsExactlyInAnyOrder(200, 403);
    } finally {
      // The server is not this test's alone.
      activate(other, instance.userId());
      fixtures.delete("/api/v2/users/" + second.id());
    }
  }

  private static void activate(Http caller, String userId) {
    caller.patch("/api/v2/users/" + userId, "{\"status\": \"active\"}");
  }

  private static Answer deactivate(Http caller, String userId) {
    return caller.patch("/api/v2/users/" + userId, "{\"status\": \"inactive\"}");
  }

  /** The order of names is that of code points, whatever the database's language. */
  private List<String> bucketNames(String orgId) {
    for (String name : List.of("alpha", "Zulu")) {
      operator.post("/api/v2/buckets", "{\"name\":\"" + name + "\",\"orgID\":\"" + orgId + "\"}");
    }
    return operator.get("/api/v2/buckets?orgID=" + orgId).json().findValues("name").stream()
        .map(name -> name.asText())
        .filter(name -> !name.startsWith("_"))
        .toList();
  }
}

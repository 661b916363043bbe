package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warder.system.AtOnce;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;

/** The same server on PostgreSQL. */
class PostgresST {

  private static EmbeddedPostgres postgres;
  private static OwnServer server;
  private static Instance instance;
  private static Http operator;

  @BeforeAll
  static void begin() throws IOException {
    postgres = EmbeddedPostgres.start();
    server =
        new OwnServer("postgres")
            .asShipped()
            .with("DB_URL", postgres.getJdbcUrl("postgres", "postgres"))
            .with("DB_USER", "postgres")
            .start();
    instance = Warder.setUp(server.url());
    operator = server.http().withToken(instance.operatorToken());
  }

  @AfterAll
  static void end() throws IOException {
    server.close();
    postgres.close();
  }

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
    assertThat(bucketNames(operator, instance)).containsExactly("Zulu", "alpha", "iot-center");
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
    Fixtures fixtures = new Fixtures(operator);
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
    assertThat(List.of(operator.get("/api/v2/me").status(), other.get("/api/v2/me").status()))
        .containsExactlyInAnyOrder(200, 403);
  }

  private static Answer deactivate(Http caller, String userId) {
    return caller.patch("/api/v2/users/" + userId, "{\"status\": \"inactive\"}");
  }

  /** The order of names is that of code points, whatever the database's language. */
  private static List<String> bucketNames(Http operator, Instance instance) {
    for (String name : List.of("alpha", "Zulu")) {
      operator.post(
          "/api/v2/buckets", "{\"name\":\"" + name + "\",\"orgID\":\"" + instance.orgId() + "\"}");
    }
    return operator
        .get("/api/v2/buckets?orgID=" + instance.orgId())
        .json()
        .findValues("name")
        .stream()
        .map(name -> name.asText())
        .filter(name -> !name.startsWith("_"))
        .toList();
  }
}

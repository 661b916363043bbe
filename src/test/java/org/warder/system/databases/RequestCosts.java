package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.Warder.Instance;

/**
 * What requests cost the database once the server knows their tokens and names
 * (src/docs/architecture.md, What a request costs): statements of reading and writing, and
 * transactions.
 */
class RequestCosts {

  private static StatementLog log;

  private final OwnServer server = Database.POSTGRESQL.server();
  private final Instance instance = Database.POSTGRESQL.instance();
  private final Http operator = Database.POSTGRESQL.operator();
  private final Fixtures fixtures = new Fixtures(operator);

  @BeforeAll
  static void begin() throws SQLException {
    log = new StatementLog(Database.POSTGRESQL.connection());
  }

  @AfterAll
  static void end() throws SQLException {
    log.close();
  }

  @Test
  void whoAsksWithoutAValidTokenCostsNothing() {
    Http garbage = server.http().withToken("no-such-token");
    Http ofOurForm = server.http().withToken("wrd_" + "0".repeat(49));

    assertCost("", () -> garbage.get("/api/v2/authorizations"));
    assertCost("", () -> ofOurForm.get("/api/v2/authorizations"));
    assertThat(log.during(() -> withCookie("never-seen").get("/api/v2/me"))).isEmpty();
    assertThat(log.during(() -> server.http().withToken("never-seen").get("/api/v2/me")))
        .hasSize(1);
  }

  private Http withCookie(String key) {
    return server.http().withCookie("influxdb-oss-session=" + key);
  }

  @Test
  void oneToken() {
    Made bucket = fixtures.bucket(instance.orgId());
    IssuedToken token =
        fixtures.token(
            instance.orgId(),
            instance.userId(),
            "write:orgs/" + instance.orgId() + "/buckets/" + bucket.id());
    String path = "/api/v2/authorizations/" + token.id();

    assertCost("", () -> operator.get(path));
    assertCost(
        "BEGIN SELECT SELECT SELECT UPDATE",
        () -> operator.patch(path, "{\"description\": \"x\"}"));
    assertThat(log.during(() -> operator.get(path)))
        .filteredOn(statement -> !statement.matches("BEGIN|COMMIT"))
        .hasSize(1);
  }

  @Test
  void introspection() {
    Made bucket = fixtures.bucket(instance.orgId());
    IssuedToken token =
        fixtures.token(
            instance.orgId(),
            instance.userId(),
            "write:orgs/" + instance.orgId() + "/buckets/" + bucket.id());

    assertCost("", () -> introspect(token.secret()));
    assertCost("", () -> introspect("no-such-token"));
    operator.patch("/api/v2/authorizations/" + token.id(), "{\"status\": \"inactive\"}");
    assertCost("", () -> introspect(token.secret()));
  }

  private Answer introspect(String token) {
    return operator.post(
        "/oauth2/introspect",
        "token=" + token,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  @Test
  void issueOfAToken() {
    Made bucket = fixtures.bucket(instance.orgId());
    String body =
        """
        {"orgID": "%s", "permissions": [
          {"action": "write", "resource": {"type": "buckets", "id": "%s", "orgID": "%1$s"}}]}
        """
            .formatted(instance.orgId(), bucket.id());

    assertCost(
        "BEGIN INSERT INSERT INSERT INSERT", () -> operator.post("/api/v2/authorizations", body));
  }

  @Test
  void oneOfEachOtherKind() {
    Made bucket = fixtures.bucket(instance.orgId());
    Made user = fixtures.user();

    assertCost("BEGIN SELECT", () -> operator.get("/api/v2/buckets/" + bucket.id()));
    assertCost("BEGIN SELECT", () -> operator.get("/api/v2/users/" + user.id()));
    assertCost("BEGIN SELECT", () -> operator.get("/api/v2/orgs/" + instance.orgId()));
    assertCost("BEGIN SELECT", () -> operator.get("/api/v2/me"));
  }

  /** However many tokens they have: an operator is left. */
  @Test
  void leaveOfAUserReadsNoTokens() {
    Made user = fixtures.user();
    fixtures.token(instance.orgId(), user.id(), "read:orgs/" + instance.orgId() + "/buckets");

    assertThat(
            log.during(
                () -> operator.patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}")))
        .anyMatch(statement -> statement.matches("(?i)update users .*"))
        .noneMatch(statement -> statement.matches("(?i)select .* from tokens .*"));
  }

  @Test
  void listOfTokens() {
    assertCost(
        "BEGIN SELECT BEGIN SELECT SELECT SELECT SELECT",
        () -> operator.get("/api/v2/authorizations?limit=20"));
  }

  /** The second time, so that everything is known that can be. */
  private static void assertCost(String expected, Supplier<Answer> request) {
    request.get();
    List<String> verbs =
        log.during(request::get).stream()
            .map(statement -> statement.replaceFirst("(?s) .*", "").toUpperCase())
            .filter(verb -> !verb.equals("COMMIT"))
            .toList();
    assertThat(String.join(" ", verbs)).isEqualTo(expected);
  }
}

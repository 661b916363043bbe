package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;

/**
 * Under a mixed load of changes the server is killed and started again on its data: what it has
 * acknowledged is there, and of what it has not acknowledged there is all or nothing. A warning in
 * the log is worth a look: a server that is well writes none. {@code -Dwarder.kills=200} kills so
 * often, half of that on each database.
 */
class KilledServers {

  private static final int KILLS = Math.max(1, Integer.getInteger("warder.kills", 2) / 2);

  /** A line of a warning or an error, as {@code console.log} and {@code messages.log} write it. */
  private static final Pattern WARNING =
      Pattern.compile("\\[(WARNING|ERROR) *\\] .*|\\[\\d[^]]*\\] [0-9a-f]{8} \\S+ +[WE] .*");

  private static final String PASSWORD = "{\"password\": \"correct-horse-2\"}";

  @ParameterizedTest
  @EnumSource
  void losesNothingAndLogsNoWarning(Database database, @TempDir Path data) throws Exception {
    try (OwnServer server =
        new OwnServer("killed-" + database, database.create())
            .asShipped()
            .with("DATA_DIR", data.toString())
            .start()) {
      Instance instance = Warder.setUp(server.url());
      Http operator = server.http().withToken(instance.operatorToken());
      use(operator, instance);
      visit(server);
      beRefused(operator, server);
      String cookie = new Fixtures(operator).signIn(Warder.OPERATOR, Warder.PASSWORD);
      List<String> tokens = tokens(operator, instance);

      assertWarnsOnlyOf(server, "Failed sign-in 1 of");
      // Asks the next start for an operator token.
      Files.createFile(data.resolve("recover"));
      killUnderLoad(database, server, instance);

      String recovered = Files.readString(data.resolve("recovered-token")).strip();
      assertThat(server.http().withToken(recovered).get("/api/v2/users").status()).isEqualTo(200);
      assertThat(tokens).allSatisfy(token -> assertReads(server, token));
      assertThat(server.http().get("/api/v2/me", "Cookie", cookie).status()).isEqualTo(200);
      assertThat(server.http().get("/api/v2/setup").json().path("allowed").asBoolean()).isFalse();
      use(operator, instance);
      // The load uses values that have ended.
      assertWarnsOnlyOf(
          server,
          "Failed sign-in 1 of",
          "token_reuse: a value of token",
          "the operator \"recovery ");
      assertThat(server.log()).contains("CWWKF0011I").doesNotContain("\tat ", "VM warning");
      assertThat(server.log()).doesNotContain(tokens).doesNotContain(Warder.PASSWORD, recovered);
      assertThat(server.incidents()).isEmpty();
    }
  }

  private static void killUnderLoad(Database database, OwnServer server, Instance instance)
      throws Exception {
    Http operator = server.http().withToken(instance.operatorToken());
    try (CrashLoad load = new CrashLoad(instance)) {
      for (int kill = 0; kill < KILLS; kill++) {
        load.killUnder(server, operator);
        server.start();
        load.verify(operator);
      }
      System.out.printf("%s: %d kills, %s%n", database, KILLS, load);
    }
  }

  private static void assertWarnsOnlyOf(OwnServer server, String... deeds) {
    assertThat(server.log().lines().filter(line -> WARNING.matcher(line).matches()))
        .allMatch(line -> Stream.of(deeds).anyMatch(line::contains));
  }

  private static void use(Http operator, Instance instance) {
    Fixtures fixtures = new Fixtures(operator);
    Made user = fixtures.user();
    Made org = fixtures.org();
    Made bucket = fixtures.bucket(org.id());
    Made telegraf = fixtures.telegraf(org.id());
    fixtures.give("member", user.id(), org.id());
    String token = fixtures.allAccessToken(instance.orgId(), instance.userId()).id();
    fixtures.session(user);
    for (String path : List.of("authorizations", "users", "orgs", "buckets", "telegrafs", "me")) {
      assertThat(operator.get("/api/v2/" + path).status()).isEqualTo(200);
    }
    operator.patch("/api/v2/buckets/" + bucket.id(), "{\"description\": \"changed\"}");
    fixtures.delete("/api/v2/authorizations/" + token);
    fixtures.delete("/api/v2/telegrafs/" + telegraf.id());
    fixtures.delete("/api/v2/orgs/" + org.id());
    fixtures.delete("/api/v2/users/" + user.id());
  }

  /** The values of some tokens; the response of the last one has just come. */
  private static List<String> tokens(Http operator, Instance instance) {
    Fixtures fixtures = new Fixtures(operator);
    String readBuckets = "read:orgs/" + instance.orgId() + "/buckets";
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tokens.add(fixtures.token(instance.orgId(), instance.userId(), readBuckets).secret());
    }
    return tokens;
  }

  private static void assertReads(OwnServer server, String token) {
    assertThat(server.http().withToken(token).get("/api/v2/buckets").status()).isEqualTo(200);
  }

  private static void visit(OwnServer server) {
    assertThat(server.http().get("/sign-in").status()).isEqualTo(200);
    assertThat(server.http().get("/tokens").status()).isEqualTo(302);
    for (String path : List.of("/health/ready", "/health/live", "/metrics")) {
      assertThat(server.management().get(path).status()).isEqualTo(200);
    }
  }

  private static void beRefused(Http operator, OwnServer server) {
    assertThat(server.http().get("/api/v2/me").status()).isEqualTo(401);
    Fixtures fixtures = new Fixtures(operator);
    Made user = fixtures.user();
    fixtures.session(user);
    assertThat(signIn(server, user.name(), "not-the-password")).isEqualTo(401);
    operator.patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}");
    assertThat(signIn(server, user.name(), Fixtures.PASSWORD)).isEqualTo(403);
    assertThat(operator.get("/api/v2/users/0000000000000abc").status()).isEqualTo(404);
    assertThat(operator.get("/no-such-page").status()).isEqualTo(404);
    assertThat(operator.post("/api/v2/users", "{").status()).isEqualTo(400);
    assertThat(operator.post("/api/v2/users", "{\"name\": \"ops\"}").status()).isEqualTo(422);
    assertThat(operator.put("/api/v2/users", "{}").status()).isEqualTo(405);
    assertThat(server.http().post("/api/v2/setup", "{}").status()).isEqualTo(422);
    assertThat(operator.post("/api/v2/users/0000000000000abc/password", PASSWORD).status())
        .isEqualTo(403);
  }

  private static int signIn(OwnServer server, String name, String password) {
    Http http = server.http().withAuthorization(Fixtures.basic(name, password));
    return http.post("/api/v2/signin", "").status();
  }
}

package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.ServerFolder;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;
import org.warder.system.databases.OwnPostgres;

/** The database goes away under load and comes back: who is known goes on being checked. */
class DatabaseOutageST {

  private static final int CLIENTS = 4;
  private static final Duration HEALED = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final int port = ServerFolder.freePort();
  private EmbeddedPostgres postgres;
  private OwnServer server;
  private Instance instance;
  private Http operator;
  private String write;

  @BeforeEach
  void begin() throws IOException {
    postgres = startPostgres();
    server =
        new OwnServer(
                "database-outage",
                Map.of(
                    "DB_URL", postgres.getJdbcUrl("postgres", "postgres"), "DB_USER", "postgres"))
            .start();
    instance = Warder.setUp(server.url());
    operator = server.http().withToken(instance.operatorToken());
    write = "/api/v3/write_lp?db=iot-center";
  }

  @AfterEach
  void end() throws IOException {
    server.close();
    postgres.close();
  }

  @Test
  void whoIsKnownIsCheckedWhileItIsAway() throws Exception {
    Fixtures fixtures = new Fixtures(operator);
    String bucket = "write:orgs/" + instance.orgId() + "/buckets/" + instance.bucketId();
    String known = fixtures.token(instance.orgId(), instance.userId(), bucket).secret();
    String unknown = fixtures.token(instance.orgId(), instance.userId(), bucket).secret();
    RawAnswer allowed = Asked.FORWARD_AUTH.about(server.url(), known, "POST", write);
    assertThat(allowed.statusLine()).contains(" 200");
    assertThat(allowed.header("Authorization")).as("no credential is configured").isEmpty();

    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    AtomicBoolean done = new AtomicBoolean();
    List<Future<Integer>> refused = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        refused.add(clients.submit(() -> refusedUntil(done, known)));
      }
      postgres.close();

      Answer created = operator.post("/api/v2/users", "{\"name\": \"late\"}");
      assertThat(created.status()).isEqualTo(503);
      assertThat(created.text("code")).isEqualTo("unavailable");
      assertThat(created.text("message")).contains("database");
      Answer ready = server.management().get("/health/ready");
      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.text("status")).isEqualTo("DOWN");
      assertThat(server.http().get("/health").text("status")).isEqualTo("fail");
      assertThat(server.http().get("/ping").status()).isEqualTo(204);
      RawAnswer cold = Asked.FORWARD_AUTH.about(server.url(), unknown, "POST", write);
      assertThat(cold.statusLine()).contains(" 503");
      assertThat(cold.header("Retry-After")).isNotEmpty();
      RawAnswer hidden = Asked.AUTH_REQUEST.about(server.url(), unknown, "POST", write);
      assertThat(hidden.statusLine()).contains(" 403");
      assertThat(hidden.header("X-Warder-Reason")).containsExactly("unavailable");
      assertThat(ask(Asked.FORWARD_AUTH, known)).contains(" 200");

      postgres = startPostgres();
      Instant deadline = Instant.now().plus(HEALED);
      while (operator.get("/api/v2/users").status() != 200) {
        assertThat(Instant.now()).as("it heals by itself").isBefore(deadline);
      }
      assertThat(ask(Asked.FORWARD_AUTH, unknown)).contains(" 200");
      assertThat(operator.post("/api/v2/users", "{\"name\": \"late\"}").status()).isEqualTo(201);

      done.set(true);
      for (Future<Integer> client : refused) {
        assertThat(client.get()).as("refused checks of a known token").isZero();
      }
    } finally {
      done.set(true);
      clients.shutdownNow();
    }
  }

  private int refusedUntil(AtomicBoolean done, String token) {
    int refused = 0;
    while (!done.get()) {
      refused += ask(Asked.FORWARD_AUTH, token).contains(" 200") ? 0 : 1;
    }
    return refused;
  }

  private String ask(Asked proxy, String token) {
    return proxy.about(server.url(), token, "POST", write).statusLine();
  }

  /** The same data on the same port each time. */
  private EmbeddedPostgres startPostgres() throws IOException {
    return OwnPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }
}

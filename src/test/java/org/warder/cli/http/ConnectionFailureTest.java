package org.warder.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class ConnectionFailureTest {
  private static final String LIST = "GET /api/v2/users";

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void saysThatNoServerListens() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var result = CliRun.cli().with("INFLUX_HOST", "http://127.0.0.1:" + port).run("user list");

    assertThat(result.err())
        .isEqualTo(
            "Error: failed to list users: Get \"http://127.0.0.1:%1$d/api/v2/users\": connection refused by 127.0.0.1:%1$d; is the server running there?\n"
                .formatted(port));
    assertThat(result.exit()).isEqualTo(1);
  }

  @Test
  void saysThatAHostDoesNotExist() {
    assertThat(CliRun.cli().run("user list --host http://nowhere.invalid").err())
        .isEqualTo(
            "Error: failed to list users: Get \"http://nowhere.invalid/api/v2/users\": no such host:"
                + " nowhere.invalid\n");
  }

  @Test
  void saysWhatAUrlNeeds() {
    assertThat(CliRun.cli().run("user list --host 127.0.0.1:8086").err())
        .isEqualTo(
            "Error: host URL \"127.0.0.1:8086\" is invalid: a scheme of http or https must be"
                + " provided for host url\n");
    assertThat(CliRun.cli().with("INFLUX_HOST", "").run("user list").err())
        .startsWith("Error: host URL \"\" is invalid");
  }

  @Test
  void repeatsAReadWhoseConnectionBreaks() {
    AtomicInteger calls = new AtomicInteger();
    server.on(
        LIST,
        exchange -> {
          if (calls.incrementAndGet() == 1) {
            exchange.close();
          } else {
            FakeServer.reply(exchange, 200, "application/json", "{\"users\":[]}");
          }
        });

    assertThat(CliRun.against(server).run("user list").exit()).isZero();
    assertThat(calls).hasValueGreaterThan(1);
  }

  @Test
  void givesUpOnAConnectionThatBreaksEachTime() {
    server.on(LIST, exchange -> exchange.close());

    assertThat(list()).endsWith("/api/v2/users\": the connection was closed without a response\n");
  }

  @Test
  void sendsAChangeOnceEvenIfTheConnectionBreaks() {
    AtomicInteger calls = new AtomicInteger();
    server.on(
        "POST /api/v2/orgs",
        exchange -> {
          calls.incrementAndGet();
          exchange.close();
        });

    var result = CliRun.against(server).run("org create -n x");
    assertThat(result.err())
        .startsWith("Error: failed to create org \"x\": Post \"")
        .endsWith("the connection was closed without a response\n");
    assertThat(calls).hasValue(1);
  }

  @Test
  void takesADeletionThatIsGoneOnRepetitionForDone() {
    AtomicInteger calls = new AtomicInteger();
    server.on("GET /api/v2/users/1", 200, "{\"id\":\"1\",\"name\":\"n\"}");
    server.on(
        "DELETE /api/v2/users/1",
        exchange -> {
          if (calls.incrementAndGet() == 1) {
            FakeServer.reply(exchange, 502, "text/html", "bad gateway");
          } else {
            FakeServer.reply(exchange, 404, "application/json", "{\"code\":\"not found\"}");
          }
        });

    assertThat(CliRun.against(server).run("user delete -i 1").out())
        .isEqualTo("ID\tName\tDeleted\n1\tn\ttrue\n");
  }

  @Test
  void waitsForAnAnswerAsLongAsItIsTold() {
    CountDownLatch never = new CountDownLatch(1);
    server.on(
        LIST,
        exchange -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            exchange.close();
          }
        });

    var result = CliRun.against(server).run("user list --timeout 900ms");
    never.countDown();
    assertThat(result.err())
        .endsWith("/api/v2/users\": no response within 900 ms; --timeout sets how long to wait\n");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void waitsNoLongerForABodyThatNeverEnds() {
    CountDownLatch never = new CountDownLatch(1);
    server.on(
        LIST,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            never.await();
          } catch (InterruptedException e) {
            exchange.close();
          }
        });

    assertThat(CliRun.against(server).with("INFLUX_TIMEOUT", "900ms").run("user list").err())
        .contains("no response within 900 ms");
    never.countDown();
  }

  private String list() {
    var result = CliRun.against(server).run("user list");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    return result.err();
  }
}

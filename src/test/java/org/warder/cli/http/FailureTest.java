package org.warder.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class FailureTest {
  private static final String LIST = "GET /api/v2/users";

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void showsCodeMessageAndCauseOfAnApiError() {
    server.on(LIST, 401, "{\"code\":\"unauthorized\",\"message\":\"read:users is unauthorized\"}");
    assertThat(list())
        .startsWith("Error: failed to list users: 401 Unauthorized: read:users is unauthorized\n");

    server.on(LIST, 500, "{\"code\":\"internal error\",\"message\":\"m\",\"err\":\"cause\"}");
    assertThat(list())
        .isEqualTo("Error: failed to list users: 500 Internal Server Error: m: cause\n");
  }

  @Test
  void acceptsAnErrorWithoutACode() {
    server.on(LIST, 422, "text/json", "{\"message\":\"m\"}");

    assertThat(list()).isEqualTo("Error: failed to list users: 422 Unprocessable Entity: m\n");
  }

  @Test
  void endsWithAColonWhereTheBodyIsEmpty() {
    server.on(LIST, 404, null, "");

    assertThat(list()).isEqualTo("Error: failed to list users: 404 Not Found: \n");
  }

  @Test
  void namesTheContentTypeOfABodyThatIsNoJson() {
    server.on(LIST, 404, "text/html", "<html>");
    assertThat(list())
        .isEqualTo(
            "Error: failed to list users: 404 Not Found: unable to decode response content type"
                + " \"text/html\"\n");

    server.on(LIST, 404, null, "x");
    assertThat(list()).endsWith("404 Not Found: unable to decode response content type \"\"\n");

    server.on(LIST, 200, "text/html", "<html>");
    assertThat(list())
        .isEqualTo(
            "Error: failed to list users: unable to decode response content type \"text/html\"\n");
  }

  @Test
  void saysWhichCodeIsUnknown() {
    server.on(LIST, 409, "{\"code\":\"409\",\"message\":\"m\"}");
    assertThat(list())
        .isEqualTo("Error: failed to list users: 409 Conflict: 409 is not a valid ErrorCode\n");

    server.on(LIST, 401, "{\"code\":\"x\",\"message\":\"m\"}");
    assertThat(list()).isEqualTo("Error: failed to list users: 401 Unauthorized: m\n");
  }

  @Test
  void saysThatABodyIsNotTheJsonItClaimsToBe() {
    server.on(LIST, 200, "{\"users\":");
    assertThat(list())
        .isEqualTo("Error: failed to list users: the server's response is not valid JSON\n");

    server.on(LIST, 200, "[]");
    assertThat(list())
        .isEqualTo("Error: failed to list users: the server's response is not a JSON object\n");
  }

  @Test
  void takesAnEmptyBodyOfASuccessForNothing() {
    server.on(LIST, 200, null, "");

    var result = CliRun.against(server).run("user list");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo("ID\tName\n");
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

    var result = CliRun.against(server).run("user list --timeout 200ms");
    never.countDown();
    assertThat(result.err())
        .endsWith("/api/v2/users\": no response within 200 ms; --timeout sets how long to wait\n");
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

    assertThat(CliRun.against(server).with("INFLUX_TIMEOUT", "200ms").run("user list").err())
        .contains("no response within 200 ms");
    never.countDown();
  }

  @Test
  void saysThatCloudHasNoSetupAndNoPing() {
    server.on(
        "GET /health",
        exchange -> {
          exchange.getResponseHeaders().set("X-Influxdb-Build", "Cloud");
          FakeServer.reply(exchange, 404, "text/html", "x");
        });

    assertThat(CliRun.against(server).run("ping").err())
        .isEqualTo("Error: InfluxDB OSS-only command used with InfluxDB Cloud host\n");
  }

  @Test
  void showsTheTraceIdOfATracedRequest() {
    server.on(
        LIST,
        exchange -> {
          exchange.getResponseHeaders().set("trace-sampled", "true");
          exchange.getResponseHeaders().set("trace-id", "abc");
          FakeServer.reply(exchange, 200, "application/json", "{\"users\":[]}");
        });

    assertThat(CliRun.against(server).run("user list --trace-debug-id x").err())
        .isEqualTo("trace-id: abc\n");
    assertThat(server.last().header("Zap-trace-span")).isEqualTo("x");
    assertThat(server.last().header("Influx-debug-id")).isEqualTo("x");
  }

  @Test
  void showsNoSecretWhenItShowsTheTraffic() {
    server.on("GET /api/v2/authorizations/1", 200, "{\"id\":\"1\",\"token\":\"s3\\\"cret\"}");

    var result =
        CliRun.against(server).with("INFLUX_TOKEN", "mine").run("auth list -i 1 --http-debug");
    assertThat(result.err())
        .contains("> GET " + server.url() + "/api/v2/authorizations/1", "< 200", "[hidden]")
        .doesNotContain("mine", "cret");
  }

  private String list() {
    var result = CliRun.against(server).run("user list");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    return result.err();
  }
}

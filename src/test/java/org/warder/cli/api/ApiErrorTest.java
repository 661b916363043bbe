package org.warder.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

/** What responses that are failures, or no JSON, become. */
class ApiErrorTest {
  private static final String LIST = "GET /api/v2/users";

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  private String list() {
    var result = CliRun.against(server).run("user list");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    return result.err();
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
}

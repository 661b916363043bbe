package org.warder.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;
import org.warder.cli.http.Response;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-06-01T09:14:07.250Z");

  @TempDir private Path home;
  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "429, 5, try again in 5 seconds",
    "503, 1, try again in 1 second",
    "429, 'Mon, 1 Jun 2026 09:14:37 GMT', try again in 29 seconds",
    "429, 'Mon, 1 Jun 2026 09:10:00 GMT', try again in 1 second"
  })
  void saysHowLongToWait(int status, String value, String hint) {
    assertThat(hint(status, value)).isEqualTo(hint);
  }

  @ParameterizedTest
  @CsvSource({"429, ''", "429, soon", "429, -5", "429, ٥", "429, 99999999999", "404, 5"})
  void saysNothingWhereTheServerDoesNot(int status, String value) {
    assertThat(hint(status, value)).isNull();
  }

  @Test
  void isShownAfterAFailedCall() {
    busy("GET /api/v2/users", 429, "{\"code\":\"too many requests\",\"message\":\"m\"}");
    busy("GET /api/v2/setup", 503, "{\"code\":\"unavailable\",\"message\":\"m\"}");

    assertThat(CliRun.against(server).run("user list").err())
        .isEqualTo(
            "Error: failed to list users: 429 Too Many Requests: m\nHint: try again in 7 seconds\n");
    assertThat(CliRun.against(server).run("setup -f").err())
        .isEqualTo(
            "Error: failed to check if already set up: 503 Service Unavailable\n"
                + "Hint: try again in 7 seconds\n");
  }

  @Test
  void isShownAfterAFailedSignIn() throws IOException {
    busy("POST /api/v2/signin", 429, "{\"code\":\"too many requests\",\"message\":\"m\"}");
    Files.createDirectories(home.resolve(".influxdbv2"));
    Files.writeString(
        home.resolve(".influxdbv2/configs"),
        "[a]\nurl='%s'\ncookie='dXNlcjpwdw=='\n".formatted(server.url()));

    assertThat(CliRun.cli().home(home).run("user list").err())
        .endsWith(": 429 Too Many Requests: m\nHint: try again in 7 seconds\n");
  }

  private void busy(String line, int status, String body) {
    server.on(
        line,
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7");
          FakeServer.reply(exchange, status, "application/json", body);
        });
  }

  private static String hint(int status, String value) {
    Map<String, List<String>> headers = Map.of("Retry-After", List.of(value));
    return RetryAfter.hint(
        new Response(status, HttpHeaders.of(headers, (name, text) -> true), ""), NOW);
  }
}

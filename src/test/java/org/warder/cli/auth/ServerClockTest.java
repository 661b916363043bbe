package org.warder.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.cli.CliRun;
import org.warder.cli.CliRun.Result;
import org.warder.cli.ClockServer;

/** The end of tokens is counted by the server's clock, wherever this machine's is. */
class ServerClockTest {

  private static final Instant SERVER_TIME = Instant.parse("2031-05-06T07:08:09Z");
  private static final String TOKENS = "/api/v2/authorizations";
  private static final String OTHER = "/0000000000000001";

  private final ClockServer server =
      new ClockServer(SERVER_TIME)
          .on("GET /ping", 200, "", "{}")
          .on("POST " + TOKENS, 201, "", "{}")
          .on(
              "GET " + TOKENS + OTHER,
              200,
              "",
              "{\"id\":\"0000000000000001\",\"lifetimeSeconds\":3600}");

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void durationCountsFromThere() {
    run("auth create --org-id 000000000000000a --read-buckets --expires-in 90d");

    assertThat(server.lastBody())
        .contains("\"expiresAt\":\"" + SERVER_TIME.plus(Duration.ofDays(90)) + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"14d", "P14D", "P2W", "336h"})
  void endWithinSomeTimeCountsFromThereAndLeavesOutWhatHasExpired(String within) {
    String end = SERVER_TIME.plus(Duration.ofDays(14)).toString().replace(":", "%3A");
    server.on(
        "GET " + TOKENS + "?effectiveStatus=active&expiresBefore=" + end,
        200,
        "",
        "{\"authorizations\":[]}");

    assertThat(run("auth list --expires-within " + within).exit()).isZero();
    assertThat(run("auth list --expires-within soon").err()).contains("--expires-within");
  }

  @Test
  void cloneLivesAsLongAsTheOtherWasToLive() {
    run("auth clone --id 0000000000000001");
    assertThat(server.lastBody())
        .contains("\"expiresAt\":\"" + SERVER_TIME.plusSeconds(3600) + "\"");

    run("auth clone --id 0000000000000001 --expires-never");
    assertThat(server.lastBody()).contains("\"expiresAt\":\"never\"");
  }

  @ParameterizedTest
  @CsvSource({"604801, ''", "604800, in 7 days", "90000, in 25 hours", "3600, in 60 min"})
  void warnsInTheLastSevenDays(long left, String expected) {
    Instant end = SERVER_TIME.plusSeconds(left);
    server.on("GET " + TOKENS, 200, "Warder-Token-Expires: " + end + "\r\n", "{}");

    Result result = run("auth list");
    assertThat(result.exit()).isZero();
    assertThat(result.err())
        .isEqualTo(
            expected.isEmpty()
                ? ""
                : "Warning: the token in use expires at " + end + ", " + expected + "\n");
  }

  private Result run(String line) {
    return CliRun.cli().with("INFLUX_HOST", server.url()).with("INFLUX_TOKEN", "t").run(line);
  }
}

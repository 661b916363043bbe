package org.warder.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.cli.CliRun;
import org.warder.cli.CliRun.Result;
import org.warder.cli.FakeServer;

/** The use of tokens on the command line. */
class AuthUsageTest {

  private static final String TOKENS = "/api/v2/authorizations";
  private static final String ID = "0000000000000001";
  private static final String TOKEN =
      """
      {"id":"0000000000000001","token":"t","status":"active","description":"d",
       "orgID":"000000000000000a","org":"o","userID":"000000000000000b","user":"u",
       "permissions":[],"expiresAt":null,"effectiveStatus":"active","lastUsedAt":null}
      """;
  private static final String USAGE =
      """
      {"recordedSince":"2026-11-01T00:00:00Z","firstUsedAt":"2026-11-02T00:00:00Z",
       "lastUsedAt":"2026-11-26T09:59:30Z","lastReusedAt":null,
       "last":{"address":"10.0.0.7","agent":"telegraf","method":"POST","through":"gate:influxdb3-core"},
       "total":{"allowed":120344,"denied":3,"reused":0},
       "days":[{"day":"2026-11-25","allowed":0,"denied":0,"reused":0},
               {"day":"2026-11-26","allowed":812,"denied":1,"reused":0}],
       "permissions":[
         {"permission":{"action":"read","resource":{"type":"buckets"}},
          "lastUsedAt":"2026-11-26T09:59:30Z","count":120344},
         {"permission":{"action":"write","resource":{"type":"buckets"}},"lastUsedAt":null,"count":0}]}
      """;

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void showsTotalDaysOfUseAndPermissions() {
    server.on("GET " + TOKENS + "/" + ID + "/usage", 200, USAGE);

    Result result = run("auth usage --id " + ID);
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .containsPattern("Recorded Since\\s+First Used\\s+Last Used\\s+Through")
        .containsPattern("gate:influxdb3-core\\s+10.0.0.7\\s+telegraf\\s+120344\\s+3\\s+0")
        .containsPattern("2026-11-26\\s+812\\s+1\\s+0")
        .doesNotContain("2026-11-25")
        .containsPattern("read:/buckets\\s+2026-11-26T09:59:30Z\\s+120344")
        .containsPattern("write:/buckets\\s+never\\s+0");
  }

  @Test
  void jsonIsWhatTheApiSays() {
    server.on("GET " + TOKENS + "/" + ID + "/usage", 200, USAGE);

    assertThat(run("auth usage --json --id " + ID).out())
        .contains("\"recordedSince\": \"2026-11-01T00:00:00Z\"", "\"day\": \"2026-11-25\"")
        .contains("\"lastReusedAt\": null");
  }

  @Test
  void daysAreSentAsTheyAre() {
    server.on("GET " + TOKENS + "/" + ID + "/usage", 200, USAGE);

    run("auth usage --from 2026-11-01 --to 2026-11-26 --id " + ID);
    assertThat(server.last().line()).contains("?from=2026-11-01&to=2026-11-26");
  }

  @Test
  void listFindsByUse() {
    for (String query : List.of("", "?advice=excess")) {
      server.on("GET " + TOKENS + query, 200, "{\"authorizations\":[" + TOKEN + "]}");
    }

    Result result = run("auth list --advice excess");
    assertThat(server.last().line()).contains("advice=excess");
    assertThat(result.out()).contains("Last Used", "never");
    assertThat(run("auth list").out()).doesNotContain("Last Used");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--unused-for 5", "--unused-for 0s", "--unused-for=", "--advice="})
  void whatIsNoDurationIsRefusedBeforeAnythingIsSent(String flags) {
    Result result = run("auth list " + flags);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(server.requests()).isEmpty();
  }

  private Result run(String line) {
    return CliRun.against(server).run(line);
  }
}

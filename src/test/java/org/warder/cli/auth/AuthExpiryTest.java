package org.warder.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.cli.CliRun;
import org.warder.cli.CliRun.Result;
import org.warder.cli.FakeServer;

/** The end of tokens on the command line. */
class AuthExpiryTest {

  private static final String CREATE = "auth create --org-id 000000000000000a --read-buckets ";
  private static final String TOKENS = "/api/v2/authorizations";
  private static final String TOKEN =
      """
      {"id":"0000000000000001","token":"t","status":"active","description":"d",
       "orgID":"000000000000000a","org":"o","userID":"000000000000000b","user":"u",
       "permissions":[],"expiresAt":%s,"lifetimeSeconds":%s,"effectiveStatus":"expired"}
      """;

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void timesAndNeverAreSentAsTheyAreAndNothingWithoutAFlag() {
    server.on("POST " + TOKENS, 201, TOKEN.formatted("null", "null"));

    run(CREATE + "--expires-at 2027-01-31T12:00:00Z");
    assertThat(sent().getString("expiresAt")).isEqualTo("2027-01-31T12:00:00Z");
    run(CREATE + "--expires-never");
    assertThat(sent().getString("expiresAt")).isEqualTo("never");
    run(CREATE.strip());
    assertThat(sent()).doesNotContainKey("expiresAt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--expires-in 90d --expires-never",
        "--expires-at x --expires-never",
        "--expires-in 0s",
        "--expires-in 5"
      })
  void flagsThatMeanNothingAreRefusedBeforeAnythingIsSent(String flags) {
    Result result = run(CREATE + flags);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("--expires-in");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void updateChangesTheEndAlone() {
    server.on(
        "PATCH " + TOKENS + "/0000000000000001",
        200,
        TOKEN.formatted("\"2027-01-31T12:00:00Z\"", "1"));

    Result result = run("auth update --id 0000000000000001 --expires-at 2027-01-31T12:00:00Z");
    assertThat(result.out()).contains("Expires", "expired", "2027-01-31T12:00:00Z");
    assertThat(server.last().body().strip()).isEqualTo("{\"expiresAt\":\"2027-01-31T12:00:00Z\"}");
    assertThat(run("auth update --id 0000000000000001").err())
        .contains("must specify one of --expires-in");
  }

  @Test
  void wideListShowsTheEnd() {
    server.on(
        "GET " + TOKENS,
        200,
        "{\"authorizations\":[" + TOKEN.formatted("\"2027-01-31T12:00:00Z\"", "1") + "]}");

    assertThat(run("auth list").out()).doesNotContain("Expires", "2027");
    assertThat(run("auth list --wide").out())
        .contains("Expires", "expired", "2027-01-31T12:00:00Z");
    assertThat(run("auth list --wide --json").out())
        .contains("\"effectiveStatus\": \"expired\"", "\"expiresAt\": \"2027-01-31T12:00:00Z\"");
  }

  private JsonObject sent() {
    return Json.createReader(new StringReader(server.last().body())).readObject();
  }

  private Result run(String line) {
    return CliRun.against(server).run(line);
  }
}

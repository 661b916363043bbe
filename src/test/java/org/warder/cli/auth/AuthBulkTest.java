package org.warder.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.cli.CliRun;
import org.warder.cli.CliRun.Result;
import org.warder.cli.FakeServer;

/** Many tokens at once on the command line. */
class AuthBulkTest {

  private static final String BULK = "/api/v2/authorizations/bulk";
  private static final String RESULT =
      """
      {"matched":2,"changed":1,"unchanged":0,"refused":1,
       "refusals":[{"id":"0000000000000002","reason":"the last operator token"}],
       "inUse":1,"first":[{"id":"0000000000000001","description":"d","user":"ci"}],
       "asOf":"2026-11-26T10:00:00Z"}
      """;

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void previewSendsTheFilterAndDoesNothing() {
    server.on("POST " + BULK, 200, RESULT);

    Result result = run("auth deactivate --user ci --status active --dry-run");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("Matched", "Changed", "Unchanged", "Refused");
    assertThat(result.err())
        .contains(
            "0000000000000001  ci  d",
            "and 1 more",
            "1 of them used in the last 24 hours",
            "the last operator token");
    assertThat(server.requests()).hasSize(1);
    assertThat(sent())
        .isEqualTo(
            json(
                """
                {"change":"inactive","dryRun":true,
                 "filter":{"effectiveStatus":"active","user":"ci"}}
                """));
  }

  @Test
  void changeExpectsWhatThePreviewHasFoundAndNothingIssuedSince() {
    server.on("POST " + BULK, 200, RESULT);

    Result result = run("auth delete --user-id 000000000000000b --yes --json");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("\"changed\": 1", "\"refusals\"");
    assertThat(server.requests()).hasSize(2);
    assertThat(sent())
        .isEqualTo(
            json(
                """
                {"change":"delete","expect":2,
                 "filter":{"createdBefore":"2026-11-26T10:00:00Z","userID":"000000000000000b"}}
                """));
  }

  @Test
  void allIsEveryTokenThatWasThereAtThePreview() {
    server.on("POST " + BULK, 200, RESULT);

    run("auth activate --all --yes");

    assertThat(sent())
        .isEqualTo(
            json(
                """
                {"change":"active","expect":2,"filter":{"createdBefore":"2026-11-26T10:00:00Z"}}
                """));
  }

  @Test
  void earlierMomentOfTheCallerIsKept() {
    server.on("POST " + BULK, 200, RESULT);

    run("auth delete --created-before 2026-01-01T00:00:00+01:00 --yes");
    assertThat(sent().getJsonObject("filter").getString("createdBefore"))
        .isEqualTo("2026-01-01T00:00:00+01:00");
    run("auth delete --created-before 2027-01-01T00:00:00Z --yes");
    assertThat(sent().getJsonObject("filter").getString("createdBefore"))
        .isEqualTo("2026-11-26T10:00:00Z");
  }

  @Test
  void nobodyIsAskedWithoutATerminalAndNothingIsDone() {
    server.on("POST " + BULK, 200, RESULT);

    Result result = run("auth delete --user ci");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("must specify --yes where nobody can be asked");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void variableThatIsNotSetIsNoFilter() {
    for (String flag : List.of("--user", "--user-id", "--org", "--status", "--created-before")) {
      Result result = CliRun.against(server).runWords("auth", "delete", flag, "", "--dry-run");
      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.err()).contains(flag + " must not be empty");
    }
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth delete --yes",
        "auth deactivate",
        "auth activate --dry-run",
        "auth delete --all --user ci",
        "auth delete --id 1 --user ci"
      })
  void flagsThatDoNotSayWhichTokensAreRefused(String line) {
    assertThat(run(line).exit()).isEqualTo(1);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void listIsNarrowedAndShowsTheEnd() {
    String empty = "{\"authorizations\":[]}";
    server.on("GET /api/v2/authorizations?effectiveStatus=expired", 200, empty);
    server.on(
        "GET /api/v2/authorizations?createdAfter=2026-01-01T00%3A00%3A00Z&user=ci", 200, empty);

    assertThat(run("auth list --status expired").out()).contains("Status", "Expires");
    assertThat(run("auth list --created-after 2026-01-01T00:00:00Z -u ci").exit()).isZero();
    assertThat(run("auth list --status=").err()).contains("--status must not be empty");
  }

  private JsonObject sent() {
    return json(server.last().body());
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private Result run(String line) {
    return CliRun.against(server).run(line);
  }
}

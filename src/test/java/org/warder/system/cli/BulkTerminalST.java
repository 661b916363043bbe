package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.FakeServer;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.cli.CliDriver.Result;

/** Commands for many tokens on a terminal: they ask for the number, and tell how far they are. */
class BulkTerminalST extends CliSystemTest {

  private Made user;
  private IssuedToken one;

  @BeforeEach
  void issueTokens() {
    Fixtures fixtures = new Fixtures(operator());
    user = fixtures.user();
    one = fixtures.token(instance().orgId(), user.id(), "read:buckets");
    fixtures.token(instance().orgId(), user.id(), "read:buckets");
  }

  @Test
  void numberOfTokensIsAskedForAndTyped() {
    Result result = operatorCli().input("2\n").terminal("warder auth deactivate -u " + user.name());

    assertThat(result.out())
        .contains(one.id() + "  " + user.name())
        .contains("Type the number of tokens, 2, to go on (inactive):")
        .containsPattern("2\\s+2\\s+0\\s+0");
    assertThat(result.exit()).isZero();
    assertThat(status()).isEqualTo("inactive");
  }

  @Test
  void anythingElseThanTheNumberDoesNothing() {
    for (String typed : new String[] {"y\n", "3\n", "\n"}) {
      Result result = operatorCli().input(typed).terminal("warder auth delete -u " + user.name());

      assertThat(result.out()).contains("Error: not confirmed: nothing has been done");
      assertThat(result.exit()).isEqualTo(1);
    }
    assertThat(status()).isEqualTo("active");
  }

  @Test
  void progressIsToldBetweenSteps() {
    AtomicLong left = new AtomicLong(12_000);
    try (FakeServer server = new FakeServer()) {
      server.on("POST /api/v2/authorizations/bulk", exchange -> change(exchange, server, left));
      Result result =
          cli()
              .with("INFLUX_HOST", server.url())
              .with("INFLUX_TOKEN", "t")
              .terminal("warder auth delete --all --yes");

      assertThat(result.out())
          .contains("1000 of 12000 done", "11000 of 12000 done")
          .containsPattern("12000\\s+12000\\s+0\\s+0");
      assertThat(result.exit()).isZero();
      assertThat(left).hasValue(0);
    }
  }

  private static void change(HttpExchange exchange, FakeServer server, AtomicLong left)
      throws IOException {
    JsonNode request = new ObjectMapper().readTree(server.last().body());
    long matched = left.get();
    long changed = Math.min(matched, request.path("limit").asLong(matched));
    if (!request.path("dryRun").asBoolean()) {
      assertThat(request.path("expect").asLong()).isEqualTo(matched);
      left.addAndGet(-changed);
    }
    FakeServer.reply(
        exchange,
        200,
        "application/json",
        """
        {"matched": %d, "changed": %d, "unchanged": %d, "refused": 0, "refusals": [], "inUse": 0,
         "first": [], "asOf": "2026-11-26T10:00:00Z"}
        """
            .formatted(matched, changed, matched - changed));
  }

  private String status() {
    return operator().get("/api/v2/authorizations/" + one.id()).text("status");
  }
}

package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.Warder.Instance;

/** A server that does not record ends what was recorded (src/docs/api.md, Use). */
class UsageOff {

  private static final String TOKENS = "/api/v2/authorizations";

  @Test
  void knowsNothingAndSaysSo() {
    OwnServer server = Database.usual().server();
    Instance instance = Database.usual().instance();
    Http operator = Database.usual().operator();
    IssuedToken token =
        new Fixtures(operator).token(instance.orgId(), instance.userId(), "read:tasks");
    String usage = TOKENS + "/" + token.id() + "/usage";
    server.http().withToken(token.secret()).get("/api/v2/buckets");
    Answer on = operator.get(usage);
    assertThat(on.json().at("/total/allowed").asLong()).isEqualTo(1);

    try {
      restart(server.with("USAGE", "off"));
      server.http().withToken(token.secret()).get("/api/v2/buckets");
      Answer off = operator.get(usage);
      assertThat(off.json().get("recordedSince").isNull()).isTrue();
      assertThat(off.json().at("/total/allowed").asLong()).isZero();
      assertThat(off.json().path("days")).hasSize(90);
      assertThat(operator.get(TOKENS + "/" + token.id()).json().get("lastUsedAt").isNull())
          .isTrue();
      assertThat(operator.get(TOKENS + "?unusedSince=2099-01-01T00:00:00Z"))
          .isError(400, "invalid", "use is not recorded");
      assertThat(operator.get(TOKENS + "?advice=unused").json().path("authorizations")).isEmpty();
    } finally {
      restart(server.with("USAGE", "on"));
    }
    Answer again = operator.get(usage);
    assertThat(again.text("recordedSince")).isGreaterThan(on.text("recordedSince"));
    // What was counted before was written when the server stopped.
    assertThat(again.json().at("/total/allowed").asLong()).isEqualTo(1);
    assertThat(operator.get(TOKENS + "?unusedSince=2020-01-01T00:00:00Z"))
        .isError(
            400,
            "invalid",
            "use is recorded since " + again.text("recordedSince").replace("Z", "") + "…");
    assertThat(operator.get(TOKENS + "?advice=old"))
        .isError(
            400,
            "invalid",
            "advice must be one of unused, neverUsed, excess, expiring, beyondMaximum, ownerGone,"
                + " rotating, reused");
  }

  private static void restart(OwnServer server) {
    server.stop();
    server.start();
  }
}

package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;
import org.warder.system.Warder.Instance;

/** The usual and the greatest lifetime of tokens by settings (README, Settings). */
class TokenLifetimeSettingsST {

  @Test
  void newTokensLiveAsLongAsTheSettingsSayAndTheFirstOneForever() {
    try (OwnServer server = new OwnServer("lifetimes")) {
      server.with("TOKEN_LIFETIME_DEFAULT", "30d").with("TOKEN_LIFETIME_MAX", "P90D").start();
      Instance instance = Warder.setUp(server.url());
      Http operator = server.http().withToken(instance.operatorToken());

      Answer first = operator.get("/api/v2/authorizations");
      assertThat(first.json().at("/authorizations/0/expiresAt").isNull()).isTrue();
      assertThat(create(operator, instance, "").json().path("lifetimeSeconds").asLong())
          .isEqualTo(Duration.ofDays(30).toSeconds());
      assertThat(create(operator, instance, ", \"expiresAt\": null"))
          .isError(400, "invalid", "tokens live at most 90 days: expiresAt must be at most …");
      String id = first.json().at("/authorizations/0/id").asText();
      String late = Instant.now().plus(Duration.ofDays(900)).toString();
      assertThat(
              operator.patch("/api/v2/authorizations/" + id, "{\"expiresAt\": \"" + late + "\"}"))
          .isJson(200);
    }
  }

  @Test
  void aMaximumWithoutADefaultIsWarnedOf() {
    try (OwnServer server = new OwnServer("lifetime-max").with("TOKEN_LIFETIME_MAX", "90d")) {
      server.start();
      assertThat(server.messages())
          .contains("TOKEN_LIFETIME_MAX is set without TOKEN_LIFETIME_DEFAULT");
    }
  }

  private static Answer create(Http operator, Instance instance, String members) {
    return operator.post(
        "/api/v2/authorizations",
        "{\"orgID\": \"%s\", \"permissions\": %s%s}"
            .formatted(instance.orgId(), Fixtures.permissions("read:orgs"), members));
  }
}

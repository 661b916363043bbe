package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.warder.system.AnswerAssert.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;
import org.warder.system.Warder.Instance;

/** What settings change in the API (README, Settings). */
public class ConfiguredServer {

  private static final String TOKENS = "/api/v2/authorizations";

  private final Instance instance = SharedServer.CONFIGURED.instance();
  private final Http operator = SharedServer.CONFIGURED.operator();

  @Test
  void newTokensLiveAsLongAsTheSettingsSayAndTheFirstOneForever() {
    Answer first = operator.get(TOKENS + "?userID=" + instance.userId() + "&limit=1");
    assertThat(first.json().at("/authorizations/0/expiresAt").isNull()).isTrue();
    assertThat(create("").json().path("lifetimeSeconds").asLong())
        .isEqualTo(Duration.ofDays(30).toSeconds());
    assertThat(create(", \"expiresAt\": null"))
        .isError(400, "invalid", "tokens live at most 90 days: expiresAt must be at most …");
  }

  @Test
  void usualLifetimeIsCutToTheMaximumOfTheOrganization() {
    Made org = new Fixtures(operator).org();
    String path = "/api/v2/orgs/" + org.id();
    operator.patch(path, "{\"tokenLifetimeMaxSeconds\": 604800}");
    assertThat(create(org.id(), "").json().path("lifetimeSeconds").asLong()).isEqualTo(604_800);
    assertThat(create(org.id(), ", \"expiresAt\": \"never\""))
        .isError(400, "invalid", "tokens of " + org.name() + " live at most 7 days: …");

    operator.patch(path, "{\"tokenLifetimeMaxSeconds\": 31536000}");
    assertThat(create(org.id(), ", \"expiresAt\": \"never\""))
        .isError(400, "invalid", "tokens live at most 90 days: expiresAt must be at most …");
  }

  @Test
  void noMaximumAppliesToTheFirstTokenWhateverBecomesOfItAndOneDoesToItsClones() {
    String id = Json.ids(operator.get(TOKENS + "?limit=1"), "authorizations").get(0);
    String path = TOKENS + "/" + id;
    Duration lifetime = Duration.ofDays(900);
    String late = "{\"expiresAt\": \"" + Instant.now().plus(lifetime) + "\"}";
    assertThat(operator.patch(path, late)).isJson(200);
    assertThat(operator.post(path + "/rotate", "").json().path("lifetimeSeconds").asLong())
        .isCloseTo(lifetime.toSeconds(), within(60L));
    assertThat(Json.ids(operator.get(TOKENS + "?advice=beyondMaximum"), "authorizations"))
        .doesNotContain(id);

    assertThat(operator.post(path + "/rotate/cancel", "")).isJson(200);
    assertThat(operator.post(TOKENS, operator.get(path).body()))
        .isError(400, "invalid", "tokens live at most 90 days: expiresAt must be at most …");
    assertThat(operator.patch(path, "{\"expiresAt\": \"never\"}")).isJson(200);
    assertThat(operator.post(path + "/rotate", "").json().path("expiresAt").isNull()).isTrue();
    assertThat(operator.post(path + "/rotate/cancel", "")).isJson(200);
  }

  /** Nothing in it is a variable, as a password may have a dollar sign. */
  @Test
  void settingIsWhatItSays() {
    assertThat(operator.get(TOKENS + "?limit=1").json().at("/authorizations/0/token").asText())
        .isEqualTo("$${hidden}");
  }

  @Test
  void useIsRecordedWithoutTheAddress() {
    Answer token = create("");
    Http holder = operator.withToken(token.text("token"));

    assertThat(holder.get("/api/v2/orgs")).hasStatus(200);
    Answer usage = operator.get(TOKENS + "/" + token.text("id") + "/usage");
    assertThat(usage.json().at("/total/allowed").asLong()).isEqualTo(1);
    assertThat(usage.json().path("lastUsedAt").isTextual()).isTrue();
    assertThat(usage.json().at("/last/address").isNull()).isTrue();
  }

  @Test
  void metadataNamesTheAddressOfTheSettingWhateverTheHost() {
    String metadata =
        new RawHttp(instance.url())
            .sendAsIs(
                "GET /.well-known/oauth-authorization-server HTTP/1.1\nHost: evil.example\n"
                    + "Connection: close\n\n",
                "")
            .body();

    assertThat(metadata)
        .contains("\"issuer\":\"https://tokens.example.org\"")
        .contains("\"introspection_endpoint\":\"https://tokens.example.org/oauth2/introspect\"")
        .doesNotContain("evil");
  }

  private Answer create(String members) {
    return create(instance.orgId(), members);
  }

  private Answer create(String orgId, String members) {
    return operator.post(
        TOKENS,
        "{\"orgID\": \"%s\", \"permissions\": %s%s}"
            .formatted(orgId, Fixtures.permissions("read:orgs"), members));
  }
}

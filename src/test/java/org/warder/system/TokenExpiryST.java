package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** Tokens that end by themselves (src/docs/api.md, Expiry). */
class TokenExpiryST extends Warder {

  private static final String TOKENS = "/api/v2/authorizations";
  private static final String MALFORMED =
      "expiresAt must be a time such as 2027-01-31T12:00:00Z, or \"never\"";

  private final Fixtures fixtures = new Fixtures(operator());
  private Made org;

  @BeforeEach
  void makeOrg() {
    org = fixtures.org();
  }

  @Test
  void endsOnTimeByTheRealClock() {
    Answer created = create(soon());
    assertThat(created).isJson(201);
    Instant end = Instant.parse(created.text("expiresAt"));

    Http holder = anonymous().withToken(created.text("token"));
    assertThat(TokenEnd.await(holder, "/api/v2/orgs", end))
        .isError(401, "unauthorized", "token is expired");
    Answer shown = operator().get(TOKENS + "/" + created.text("id"));
    assertThat(shown.text("status")).isEqualTo("active");
    assertThat(shown.text("effectiveStatus")).isEqualTo("expired");
    Duration lifetime = Duration.between(Instant.parse(shown.text("createdAt")), end);
    assertThat(shown.json().path("lifetimeSeconds").asLong())
        .as("to the nearest second")
        .isEqualTo(lifetime.plusMillis(500).toSeconds());
  }

  @Test
  void membersAreThereAndNullWhereThereIsNoEnd() {
    JsonNode token = create(null).json();

    assertThat(token.path("expiresAt").isNull()).isTrue();
    assertThat(token.path("lifetimeSeconds").isNull()).isTrue();
    assertThat(token.path("effectiveStatus").asText()).isEqualTo("active");
    assertThat(operator().get(TOKENS + "?id=" + token.path("id").asText()).body())
        .contains("\"expiresAt\": null", "\"effectiveStatus\": \"active\"");
    assertThat(create("null").json().path("expiresAt").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"tomorrow\"", "1", "true", "{}", "[]", "\"\"", "1.5e3"})
  void whatIsNoTimeIsRefusedAfterTheStatus(String text) {
    String id = create(null).text("id");

    assertThat(create(text)).isError(400, "invalid", MALFORMED);
    assertThat(patch(id, text)).isError(400, "invalid", MALFORMED);
    assertThat(operator().patch(TOKENS + "/" + id, "{\"status\": \"x\", \"expiresAt\": 1}"))
        .isError(400, "invalid", "encodeAuthorization: unknown authorization status");
  }

  @Test
  void aTimeThatIsPastIsRefused() {
    String id = create(null).text("id");

    assertThat(create("\"2020-01-01T00:00:00Z\""))
        .isError(400, "invalid", "expiresAt must lie in the future");
    assertThat(patch(id, "\"2020-01-01T00:00:00Z\""))
        .isError(400, "invalid", "expiresAt must lie in the future");
  }

  @Test
  void changesAndKeepsTheEnd() {
    String id = create("\"2099-01-01T00:00:00.123456789+01:00\"").text("id");

    assertThat(patch(id, "null").text("expiresAt")).isEqualTo("2098-12-31T23:00:00.123456Z");
    assertThat(operator().patch(TOKENS + "/" + id, "{}").text("expiresAt"))
        .isEqualTo("2098-12-31T23:00:00.123456Z");
    assertThat(patch(id, "\"never\"").json().path("expiresAt").isNull()).isTrue();
  }

  @Test
  void organizationBoundsTheLifetimeOfItsTokens() {
    String path = "/api/v2/orgs/" + org.id();
    assertThat(operator().get(path).json().path("tokenLifetimeMaxSeconds").isNull()).isTrue();

    Answer limited = operator().patch(path, "{\"tokenLifetimeMaxSeconds\": 7776000}");
    assertThat(limited.json().path("tokenLifetimeMaxSeconds").asLong()).isEqualTo(7_776_000);
    assertThat(create(null))
        .isError(400, "invalid", "tokens of " + org.name() + " live at most 90 days: expiresAt…");
    assertThat(create("\"" + Instant.now().plus(Duration.ofDays(90)) + "\"")).isJson(201);
    assertThat(operator().patch(path, "{\"description\": \"x\"}").body()).contains("7776000");
    operator().patch(path, "{\"tokenLifetimeMaxSeconds\": 0}");
    assertThat(create("\"never\"")).isJson(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"59", "-1", "\"60\"", "60.0", "true", "3153600001", "{}"})
  void maximumOfAnOrganizationIsAWholeNumberOfSeconds(String value) {
    String message =
        "tokenLifetimeMaxSeconds must be a whole number of seconds, at least 60, or 0 for none";
    String members = "{\"name\": \"%s\", \"tokenLifetimeMaxSeconds\": %s}";

    assertThat(operator().patch("/api/v2/orgs/" + org.id(), members.formatted(org.name(), value)))
        .isError(400, "invalid", message);
    assertThat(operator().post("/api/v2/orgs", members.formatted(unique("org"), value)))
        .isError(400, "invalid", message);
  }

  @Test
  void explanationNamesTheEnd() {
    String id = create(soon()).text("id");
    String asked = "{\"action\": \"read\", \"resource\": {\"type\": \"orgs\"}}";
    Instant deadline = Instant.now().plusSeconds(10);
    Answer check = operator().post(TOKENS + "/" + id + "/check", asked);
    while (check.json().path("reasons").size() < 1 && Instant.now().isBefore(deadline)) {
      check = operator().post(TOKENS + "/" + id + "/check", asked);
    }

    assertThat(check.json().path("allowed").asBoolean()).isFalse();
    assertThat(check.json().at("/reasons/0").asText()).isEqualTo("the token is expired");
  }

  @Test
  void wholeExpiredTokenIsSentBackToRenameIt() {
    String path = TOKENS + "/" + create(soon()).text("id");
    Instant deadline = Instant.now().plusSeconds(10);
    ObjectNode token = (ObjectNode) operator().get(path).json();
    while (token.path("effectiveStatus").asText().equals("active")
        && Instant.now().isBefore(deadline)) {
      token = (ObjectNode) operator().get(path).json();
    }
    ObjectNode sent = token.deepCopy();
    sent.put("description", "renamed").put("lifetimeSeconds", 9).put("effectiveStatus", "active");

    Answer renamed = operator().patch(path, sent.toString());
    assertThat(renamed).isJson(200);
    assertThat(renamed.text("description")).isEqualTo("renamed");
    assertThat(renamed.text("effectiveStatus")).isEqualTo("expired");
    for (String kept : List.of("expiresAt", "lifetimeSeconds", "lastUsedAt", "rotation")) {
      assertThat(renamed.json().path(kept)).isEqualTo(token.path(kept));
    }
  }

  @Test
  void introspectionAndResponsesTellTheEnd() {
    Answer ending = create("\"2099-01-01T00:00:00.9Z\"");
    Answer endless = create(null);
    Answer told =
        operator()
            .post(
                "/oauth2/introspect",
                "token=" + ending.text("token"),
                "Content-Type",
                "application/x-www-form-urlencoded");

    assertThat(told.json().path("exp").asLong())
        .isEqualTo(Instant.parse("2099-01-01T00:00:00Z").getEpochSecond());
    assertThat(anonymous().withToken(ending.text("token")).get("/api/v2/me"))
        .hasHeader("Warder-Token-Expires", "2099-01-01T00:00:00.9Z");
    assertThat(anonymous().withToken(endless.text("token")).get("/api/v2/me"))
        .hasHeader("Warder-Token-Expires", null);
    assertThat(anonymous().withCookie(fixtures.session(fixtures.user())).get("/api/v2/me"))
        .hasHeader("Warder-Token-Expires", null);
  }

  /** A machine that is busy may take a while to create a token, which must not have ended then. */
  private static String soon() {
    return "\"" + Instant.now().plusSeconds(4) + "\"";
  }

  private Answer create(String expiresAt) {
    return operator()
        .post(
            TOKENS,
            "{\"orgID\": \"%s\", \"permissions\": %s%s}"
                .formatted(
                    org.id(),
                    Fixtures.permissions("read:orgs"),
                    expiresAt == null ? "" : ", \"expiresAt\": " + expiresAt));
  }

  private Answer patch(String id, String expiresAt) {
    return operator().patch(TOKENS + "/" + id, "{\"expiresAt\": " + expiresAt + "}");
  }
}

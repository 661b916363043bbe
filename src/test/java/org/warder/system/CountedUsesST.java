package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** Which requests are uses of a token, and of which of its permissions (src/docs/api.md, Use). */
class CountedUsesST extends Warder {

  private static final String TOKENS = "/api/v2/authorizations";
  private static final String BUCKETS = "/api/v2/buckets";

  private final Fixtures fixtures = new Fixtures(operator());
  private Made org;
  private Made user;
  private Made bucket;
  private IssuedToken token;
  private Http holder;

  @BeforeEach
  void makeToken() {
    org = fixtures.org();
    user = fixtures.user();
    bucket = fixtures.bucket(org.id());
    String buckets = "orgs/" + org.id() + "/buckets";
    hold("read:" + buckets, "read:" + buckets + "/" + bucket.id(), "write:" + buckets);
  }

  private void hold(String... permissions) {
    token = fixtures.token(org.id(), user.id(), permissions);
    holder = anonymous().withToken(token.secret());
  }

  @Test
  void listCountsEachPermissionOfItsTypeAndAnythingElseTheFirstThatMatched() {
    assertThat(holder.get(BUCKETS)).isJson(200);
    assertThat(counts()).containsExactly(1, 1, 0);

    assertThat(holder.get(BUCKETS + "/" + bucket.id())).isJson(200);
    assertThat(counts()).containsExactly(2, 1, 0);
  }

  @Test
  void whatCreationAndRotationAskOfTheCallerCounts() {
    String tokens = "orgs/" + org.id() + "/authorizations";
    hold(
        "read:tasks",
        "read:" + tokens,
        "write:" + tokens,
        "read:users/" + user.id(),
        "write:users/" + user.id());
    String one = new Fixtures(holder).token(org.id(), user.id(), "read:tasks").id();
    assertThat(counts()).containsExactly(1, 0, 1, 0, 1);

    assertThat(holder.post(TOKENS + "/" + one + "/rotate", "")).isJson(200);
    assertThat(counts()).containsExactly(2, 1, 2, 1, 2);
    assertThat(holder.post(TOKENS + "/" + one + "/rotate/finish", "")).isJson(200);
    assertThat(counts()).containsExactly(2, 2, 3, 2, 3);
  }

  @Test
  void whatFailsForAnotherReasonIsAllowedAndOnlyThatMovesTheLastUse() {
    assertThat(holder.get(BUCKETS + "?limit=x")).isJson(400);
    assertThat(holder.get("/api/v2/no-such-path")).isJson(404);
    assertThat(holder.delete(BUCKETS)).isJson(405);
    JsonNode before = usage();
    assertTotal(3, 0);
    assertThat(counts()).containsExactly(0, 0, 0);
    assertThat(before.at("/last/through").asText()).isEqualTo("api");
    assertThat(before.at("/last/method").asText()).isEqualTo("DELETE");

    assertThat(holder.get("/api/v2/users/" + user.id())).isJson(401);
    operator()
        .post(
            TOKENS + "/bulk",
            "{\"filter\": {\"id\": \"%s\"}, \"change\": \"expire\", \"expect\": 1}"
                .formatted(token.id()));
    assertThat(holder.get(BUCKETS)).isError(401, "unauthorized", "token is expired");
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}");
    assertThat(holder.get(BUCKETS)).isError(403, "forbidden", "User is inactive");

    assertTotal(3, 3);
    assertThat(usage().path("lastUsedAt")).isEqualTo(before.path("lastUsedAt"));
    assertThat(usage().path("last")).isEqualTo(before.path("last"));
  }

  @Test
  void sessionsExplanationsAndPathsThatLookAtNoCredentialAreNone() {
    String updatedAt = operator().get(path()).text("updatedAt");
    String cookie = fixtures.session(user);
    assertThat(anonymous().get("/api/v2/me", "Cookie", cookie)).isJson(200);
    for (String open : List.of("/ping", "/ready", "/api/v2/setup")) {
      assertThat(holder.get(open).status()).as(open).isIn(200, 204);
    }
    String bucketsAreRead = "{\"action\": \"read\", \"resource\": {\"type\": \"buckets\"}}";
    assertThat(operator().post(path() + "/check", bucketsAreRead)).isJson(200);
    assertTotal(0, 0);
    assertThat(usage().path("lastUsedAt").isNull()).isTrue();

    assertThat(holder.get(BUCKETS)).isJson(200);
    assertTotal(1, 0);
    assertThat(operator().get(path()).text("updatedAt")).isEqualTo(updatedAt);
  }

  @Test
  void useIsToldToWhoMayReadTheToken() {
    String asked = path() + "/usage";
    assertThat(holder.get(asked).text("message")).startsWith("read:orgs/" + org.id());
    assertThat(operator().get(TOKENS + "/ffffffffffffffff/usage"))
        .isError(404, "not found", "authorization not found");
    String reads = "read:orgs/" + org.id() + "/authorizations/" + token.id();
    hold(reads);
    assertThat(holder.get(asked).text("message")).startsWith("read:users/" + user.id());
    hold(reads, "read:users/" + user.id());
    assertThat(holder.get(asked)).isJson(200);
    assertThat(holder.get(asked + "?from=2026-11-26&to=2026-11-25")).isJson(400);
  }

  private String path() {
    return TOKENS + "/" + token.id();
  }

  private JsonNode usage() {
    return operator().get(path() + "/usage").json();
  }

  private void assertTotal(int allowed, int denied) {
    JsonNode total = usage().path("total");
    assertThat(total.path("allowed").asInt()).isEqualTo(allowed);
    assertThat(total.path("denied").asInt()).isEqualTo(denied);
  }

  /** How often each permission was used, in the order of the token. */
  private List<Integer> counts() {
    List<Integer> counts = new ArrayList<>();
    usage().path("permissions").forEach(each -> counts.add(each.path("count").asInt()));
    return counts;
  }
}

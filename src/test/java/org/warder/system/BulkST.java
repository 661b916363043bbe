package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.warder.system.AnswerAssert.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** Many tokens changed at once (src/docs/api.md, Many tokens at once). */
class BulkST extends BulkTest {

  @Test
  void previewTellsAndDoesNothing() {
    Answer preview = bulk("inactive", "\"dryRun\": true");

    assertThat(preview).isJson(200);
    assertCounts(preview, 2, 2, 0, 0);
    assertThat(preview.json().path("first").findValuesAsText("id"))
        .containsExactly(one.id(), two.id());
    assertThat(preview.json().path("first").findValuesAsText("token")).containsOnly("redacted");
    assertThat(preview.json().path("inUse").asInt()).isZero();
    assertThat(works(one)).isTrue();
    assertThat(bulk("inactive", "\"dryRun\": true").json().path("inUse").asInt()).isEqualTo(1);
  }

  @Test
  void tokensAreRefusedAndWorkAgain() {
    assertCounts(bulk("inactive", "\"expect\": 2"), 2, 2, 0, 0);
    assertThat(works(one) || works(two)).isFalse();
    assertThat(operator().get(TOKENS + "/" + one.id()).text("status")).isEqualTo("inactive");
    assertCounts(bulk("inactive", "\"expect\": 2"), 2, 0, 2, 0);

    assertCounts(bulk("active", "\"expect\": 2"), 2, 2, 0, 0);
    assertThat(works(one) && works(two)).isTrue();
  }

  @Test
  void tokensAreDeletedWithWhatTheyName() {
    Made bucket = fixtures.bucket(org.id());
    IssuedToken naming =
        fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/buckets/" + bucket.id());
    assertCounts(bulk("delete", "\"expect\": 3"), 3, 3, 0, 0);

    assertThat(works(one)).isFalse();
    assertThat(operator().get(TOKENS + "/" + naming.id()))
        .isError(404, "not found", "authorization not found");
    assertCounts(bulk("delete", "\"expect\": 0"), 0, 0, 0, 0);
  }

  @Test
  void noMoreTokensAreChangedThanTheLimitSays() {
    assertCounts(bulk("inactive", "\"expect\": 2, \"limit\": 1"), 2, 1, 1, 0);
    assertThat(works(one)).isFalse();
    assertThat(works(two)).isTrue();
    assertCounts(bulk("inactive", "\"expect\": 2, \"limit\": 5000000000"), 2, 1, 1, 0);
    assertThat(works(two)).isFalse();
    for (String wrong :
        new String[] {"\"expect\": 2, \"limit\": 0", "\"dryRun\": true, \"limit\": 1"}) {
      assertThat(bulk("inactive", wrong))
          .isError(400, "invalid", "limit must be at least 1, and goes without dryRun");
    }
  }

  @Test
  void expiryIsOnlyShortened() {
    String near = "2098-01-01T00:00:00Z";
    operator().patch(TOKENS + "/" + one.id(), "{\"expiresAt\": \"" + near + "\"}");
    String far = "\"expiresAt\": \"2099-01-01T00:00:00Z\"";

    assertCounts(bulk("expire", "\"expect\": 2, " + far), 2, 1, 1, 0);
    assertThat(operator().get(TOKENS + "/" + one.id()).text("expiresAt")).isEqualTo(near);
    assertThat(operator().get(TOKENS + "/" + two.id()).text("expiresAt"))
        .isEqualTo("2099-01-01T00:00:00Z");
    assertCounts(bulk("expire", "\"expect\": 2"), 2, 2, 0, 0);
    assertThat(works(one) || works(two)).isFalse();
    assertCounts(bulk("active", "\"expect\": 2"), 2, 0, 2, 0);
    assertThat(works(one)).isFalse();
    assertThat(bulk("expire", "\"dryRun\": true, \"expiresAt\": \"2020-01-01T00:00:00Z\""))
        .isError(400, "invalid", "expiresAt must lie in the future");
  }

  @Test
  void tokensThatExpireNowLiveAsLongAgainOnceTheyAreRotated() {
    operator().patch(TOKENS + "/" + one.id(), "{\"expiresAt\": \"2098-01-01T00:00:00Z\"}");
    assertCounts(bulk("expire", "\"expect\": 2"), 2, 2, 0, 0);

    Answer ending = operator().post(TOKENS + "/" + one.id() + "/rotate", "");
    Answer endless = operator().post(TOKENS + "/" + two.id() + "/rotate", "");

    // The lifetime is in whole seconds.
    assertThat(Instant.parse(ending.text("expiresAt")))
        .isCloseTo("2098-01-01T00:00:00Z", within(1, ChronoUnit.MINUTES));
    assertThat(works(new IssuedToken(one.id(), ending.text("token")))).isTrue();
    assertThat(endless.json().path("expiresAt").isNull()).isTrue();
    assertThat(works(new IssuedToken(two.id(), endless.text("token")))).isTrue();
    assertThat(works(one) || works(two)).isFalse();
  }

  @Test
  void expiryBeyondTheMaximumIsRefusedForEachToken() {
    operator().patch("/api/v2/orgs/" + org.id(), "{\"tokenLifetimeMaxSeconds\": 86400}");
    Answer answer = bulk("expire", "\"expect\": 2, \"expiresAt\": \"2099-01-01T00:00:00Z\"");

    assertCounts(answer, 2, 0, 0, 2);
    assertThat(answer.json().at("/refusals/0/reason").asText())
        .startsWith("tokens of " + org.name() + " live at most 1 day");
  }

  @Test
  void anotherNumberThanExpectedDoesNothing() {
    assertThat(bulk("delete", "\"expect\": 3")).isError(422, "conflict", "2 tokens match, not 3");
    assertThat(bulk("delete", "\"includeSelf\": false"))
        .isError(400, "invalid", "expect is missing: ask with \"dryRun\":true first");
    assertThat(works(one)).isTrue();
  }

  @Test
  void tokensIssuedAfterThePreviewDoNotSlipIn() {
    String asOf = bulk("delete", "\"dryRun\": true").text("asOf");
    IssuedToken later = fixtures.token(org.id(), user.id(), "read:tasks");

    assertThat(bulk("delete", "\"expect\": 2")).isError(422, "conflict", "3 tokens match, not 2");
    String filter = "\"userID\": \"" + user.id() + "\", \"createdBefore\": \"" + asOf + "\"";
    assertCounts(send(filter, "delete", "\"expect\": 2"), 2, 2, 0, 0);
    assertThat(works(later)).isTrue();
  }
}

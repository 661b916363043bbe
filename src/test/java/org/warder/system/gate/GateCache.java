package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Http.Answer;
import org.warder.system.RawHttp.RawAnswer;

/**
 * How long nginx may keep what is allowed (src/docs/gate/forward-auth.md, Caching in the proxy).
 */
class GateCache extends ConfiguredGate {

  private static final int SECONDS = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void nothingIsKeptForLongerThanTheTokenLives() {
    assertThat(keptForValue(instance.operatorToken())).isEqualTo(SECONDS);
    assertThat(keptFor(3_600_000)).isEqualTo(SECONDS);
    assertThat(keptFor(30_000)).isBetween(1L, 30L);
    assertThat(keptInTheLastSecond()).isZero();
  }

  @Test
  void nothingIsKeptForLongerThanThePreviousValueWorks() {
    Answer token = create(3_600_000);

    Answer rotated = rotate(token, 30);
    assertThat(keptForValue(token.text("token"))).isBetween(1L, 30L);
    assertThat(keptForValue(rotated.text("token"))).isEqualTo(SECONDS);
    rotate(token, 3600);
    assertThat(keptForValue(rotated.text("token"))).isEqualTo(SECONDS);
  }

  private Answer rotate(Answer token, int overlapSeconds) {
    return operator.post(
        "/api/v2/authorizations/" + token.text("id") + "/rotate",
        "{\"overlapSeconds\": " + overlapSeconds + ", \"force\": true}");
  }

  private Answer create(long millis) {
    return operator.post(
        "/api/v2/authorizations",
        "{\"orgID\": \"%s\", \"permissions\": %s, \"expiresAt\": \"%s\"}"
            .formatted(
                orgId(),
                Fixtures.permissions("write:orgs/" + orgId() + "/buckets"),
                Instant.now().plusMillis(millis)));
  }

  /** How many seconds what a new token may do is kept, which lives so long; 0 for not at all. */
  private long keptFor(long millis) {
    return keptForValue(create(millis).text("token"));
  }

  /** The same for one that lives so short that it may end before the answer: then for another. */
  private long keptInTheLastSecond() {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      assertThat(Instant.now()).as("an answer comes before the end").isBefore(deadline);
      Answer token = create(900);
      if (token.status() == 201) {
        RawAnswer answer = ask(token.text("token"));
        if (Instant.now().isBefore(Instant.parse(token.text("expiresAt")))) {
          return kept(answer);
        }
      }
    }
  }

  private long keptForValue(String token) {
    return kept(ask(token));
  }

  private RawAnswer ask(String token) {
    return Asked.AUTH_REQUEST.about(
        instance.url(), token, "POST", "/api/v3/write_lp?db=" + bucket.name());
  }

  private static long kept(RawAnswer allowed) {
    assertThat(allowed.statusLine()).startsWith("HTTP/1.1 200");
    assertThat(allowed.header("Warder-Token-Expires")).isEmpty();
    boolean isKept = !allowed.header("X-Accel-Expires").isEmpty();
    assertThat(allowed.header("Cache-Control").contains("no-store")).isNotEqualTo(isKept);
    return isKept ? Long.parseLong(allowed.header("X-Accel-Expires").get(0)) : 0;
  }
}

package org.warder.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;

/** Whoever checks a token waits for nobody, however many are in use. */
class UsageRecorderTest {

  private static final Permission READ = Permission.parse("read:buckets");
  private static final PermissionSet HELD = PermissionSet.of(READ);
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  /** So many objects are looked at together that others in the heap do not matter. */
  private static final int TOKENS = 200_000;

  private static final int MAX_BYTES = 190;

  @Test
  void whatFindsNoRoomIsKnownToBeMissing() throws InterruptedException {
    UsageRecorder recorder = recorder(2);
    use(recorder, 1);
    assertThat(recorder.takeGap()).isFalse();
    use(recorder, 2);
    use(recorder, 3);
    use(recorder, 1);
    // There is no database that anybody could wait for; and a round of writing is asked for.
    recorder.awaitRound(Long.MAX_VALUE);

    assertThat(recorder.takeGap()).isTrue();
    assertThat(recorder.takeGap()).isFalse();
    assertThat(recorder.tallies().sorted())
        .extracting(tally -> tally.pending().allowed())
        .containsExactly(2L, 1L);
  }

  @Test
  void aTokenInUseIsSmall() {
    UsageRecorder recorder = recorder(TOKENS);
    long before = heap();
    for (int token = 1; token <= TOKENS; token++) {
      use(recorder, token);
    }
    long each = (heap() - before) / TOKENS;

    assertThat(recorder.tallies().sorted()).hasSize(TOKENS);
    assertThat(each).isLessThan(MAX_BYTES);
  }

  private static UsageRecorder recorder(int max) {
    return new UsageRecorder(
        new UsageSettings(Recording.ON, 90), Clock.fixed(NOW, ZoneOffset.UTC), max);
  }

  private static void use(UsageRecorder recorder, long token) {
    recorder.allowed(
        new UsedToken(new Id(token), new Id(token), HELD),
        List.of(READ),
        Origin.of(new String("10.0.0.7"), "curl/8", "GET", Origin.gate("influxdb2")));
  }

  /** What is in use after a collection. */
  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}

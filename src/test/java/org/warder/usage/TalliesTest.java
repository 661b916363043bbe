package org.warder.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;

/** Counting while somebody writes: nothing is lost, nothing counted twice, memory is bounded. */
class TalliesTest {

  private static final Permission HELD = Permission.parse("read:buckets");
  private static final int THREADS = 8;
  private static final int USES = 50_000;
  private static final int TOKENS = 5;
  private static final long DAY = Duration.ofDays(1).toNanos() / 1000;

  @Test
  void countsExactlyWhileItIsWritten() throws Exception {
    Tallies tallies = new Tallies(1_000_000);
    CountDownLatch ready = new CountDownLatch(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> counting = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      counting.add(threads.submit(() -> count(tallies, ready)));
    }
    ready.await();
    long allowed = 0;
    long denied = 0;
    long byPermission = 0;
    boolean isOver = false;
    while (!isOver) {
      isOver = counting.stream().allMatch(Future::isDone);
      for (Tally tally : tallies.sorted()) {
        Pending pending = tally.pending();
        tally.wrote(pending);
        allowed += pending.allowed();
        denied += pending.denied();
        byPermission +=
            pending.permissions().values().stream().mapToLong(Pending.PermissionUse::count).sum();
        if (pending.isNothing()) {
          tallies.settle(List.of(tally), System.nanoTime());
        }
      }
    }
    threads.shutdown();
    for (Future<?> each : counting) {
      each.get();
    }

    assertThat(allowed).isEqualTo((long) THREADS * USES);
    assertThat(byPermission).isEqualTo((long) THREADS * USES);
    assertThat(denied).isEqualTo((long) THREADS * USES);
  }

  private static void count(Tallies tallies, CountDownLatch ready) {
    PermissionSet held = PermissionSet.of(HELD);
    ready.countDown();
    for (int i = 0; i < USES; i++) {
      Tally tally = tallies.get(TallyKey.of(1 + i % TOKENS, i % 2 * DAY)).orElseThrow();
      tally.allow(
          new UsedToken(new Id(1), new Id(2), held),
          held.permissions(),
          Origin.of(null, null, "GET", Origin.API),
          i);
      tally.deny();
    }
  }

  @Test
  void hasNoRoomBeyondItsBound() {
    Tallies tallies = new Tallies(2);
    tallies.get(TallyKey.of(1, 0)).orElseThrow();
    tallies.get(TallyKey.of(2, 0)).orElseThrow();

    assertThat(tallies.isCrowded()).isTrue();
    assertThat(tallies.get(TallyKey.of(3, 0))).isEmpty();
    assertThat(tallies.get(TallyKey.of(2, 0))).isPresent();
    tallies.settle(tallies.sorted(), 0);
    assertThat(tallies.get(TallyKey.of(3, 0))).isEmpty();
    tallies.settle(tallies.sorted(), Duration.ofMinutes(2).toNanos());
    assertThat(tallies.get(TallyKey.of(3, 0))).isPresent();
    assertThat(tallies.isCrowded()).isFalse();
  }

  @Test
  void whereThereIsNoRoomAfterMidnightUsesCountForTheDayBefore() {
    Tallies tallies = new Tallies(1);
    Tally before = tallies.get(TallyKey.of(1, 0)).orElseThrow();

    assertThat(tallies.get(TallyKey.of(1, DAY))).containsSame(before);
    assertThat(tallies.get(TallyKey.of(1, 2 * DAY))).isEmpty();
  }

  @Test
  void anotherTallyOfTheSameDayIsNotDroppedWithOneThatWasLaidAside() {
    Tallies tallies = new Tallies(10);
    Tally old = tallies.get(TallyKey.of(1, 0)).orElseThrow();
    tallies.settle(List.of(old), 0);
    Tally next = tallies.get(TallyKey.of(1, 0)).orElseThrow();
    tallies.settle(List.of(old), Duration.ofMinutes(2).toNanos());

    assertThat(next).isNotSameAs(old);
    assertThat(tallies.find(TallyKey.of(1, 0))).containsSame(next);
  }

  @Test
  void whatIsCountedInATallyThatWasLaidAsideIsStillWritten() {
    Tallies tallies = new Tallies(10);
    Tally found = tallies.get(TallyKey.of(1, 0)).orElseThrow();
    tallies.settle(List.of(found), 0);
    found.deny();

    assertThat(tallies.sorted()).containsExactly(found);
    tallies.settle(List.of(found), Duration.ofSeconds(59).toNanos());
    assertThat(tallies.sorted()).containsExactly(found);
    tallies.settle(List.of(found), Duration.ofSeconds(61).toNanos());
    assertThat(tallies.sorted()).isEmpty();
  }

  @Test
  void aDayEndsAtMidnightOfUtc() {
    assertThat(TallyKey.of(1, DAY - 1).day()).isZero();
    assertThat(TallyKey.of(1, DAY).day()).isEqualTo(1);
    assertThat(TallyKey.of(1, -1).day()).isEqualTo(-1);
  }

  @Test
  void areInTheOrderOfTheirTokens() {
    Tallies tallies = new Tallies(10);
    for (long token : List.of(5L, 1L, 9L, 3L)) {
      tallies.get(TallyKey.of(token, DAY));
      tallies.get(TallyKey.of(token, 0));
    }

    assertThat(tallies.sorted())
        .extracting(tally -> tally.token() + "/" + tally.day())
        .containsExactly("1/0", "1/1", "3/0", "3/1", "5/0", "5/1", "9/0", "9/1");
  }
}

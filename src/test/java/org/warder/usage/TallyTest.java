package org.warder.usage;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.usage.Pending.LastUse;
import org.warder.usage.Pending.PermissionUse;

/** Figures of a token: what they add up to, and what is still to be written of them. */
class TallyTest {

  private static final Permission READ = Permission.parse("read:buckets");
  private static final Permission WRITE = Permission.parse("write:buckets");
  private static final PermissionSet HELD = PermissionSet.of(READ, WRITE, READ);
  private static final UsedToken USED = new UsedToken(new Id(7), new Id(8), HELD);
  private static final long NOON = 1_795_608_000_000_000L;

  private final Tally tally = new Tally(TallyKey.of(7, NOON));

  @Test
  void whatIsWrittenIsNotPendingAnyMore() {
    tally.allow(USED, List.of(READ), origin("one"), NOON);
    tally.deny();
    Pending first = tally.pending();
    tally.allow(USED, List.of(READ, WRITE), origin("two"), NOON + 1);
    tally.wrote(first);
    Pending second = tally.pending();
    tally.wrote(second);

    assertThat(first.allowed()).isEqualTo(1);
    assertThat(first.denied()).isEqualTo(1);
    assertThat(first.permissions()).containsOnly(entry(READ, use(1, NOON)));
    assertThat(second.allowed()).isEqualTo(1);
    assertThat(second.denied()).isZero();
    assertThat(second.permissions())
        .containsOnly(entry(READ, use(1, NOON + 1)), entry(WRITE, use(1, NOON + 1)));
    assertThat(tally.pending().isNothing()).isTrue();
  }

  @Test
  void lastUseIsTheLatestAlsoWhereTheClockGoesBack() {
    tally.allow(USED, List.of(READ), origin("later"), NOON + 60);
    tally.allow(USED, List.of(READ), origin("earlier"), NOON);
    tally.reuse(NOON + 60);
    tally.reuse(NOON);
    Pending pending = tally.pending();

    assertThat(pending.last().at()).isEqualTo(NOON + 60);
    assertThat(pending.last().origin().address()).isEqualTo("later");
    assertThat(pending.firstAt()).isEqualTo(NOON);
    assertThat(pending.lastReusedAt()).isEqualTo(NOON + 60);
    assertThat(pending.permissions()).containsEntry(READ, use(2, NOON + 60));
  }

  @Test
  void whatIsDeniedMovesNoLastUse() {
    tally.deny();

    assertThat(tally.pending().last()).isNull();
    assertThat(tally.pending().firstAt()).isEqualTo(Pending.NO_FIRST);
    assertThat(tally.pending().isNothing()).isFalse();
  }

  @Test
  void manyPermissionsAndValuesHaveFiguresOfTheirOwn() {
    List<Permission> many =
        IntStream.range(1, 30)
            .mapToObj(id -> Permission.parse("read:buckets/%016x".formatted(id)))
            .toList();
    tally.allow(USED, many, origin("one"), NOON);
    tally.allow(USED, many.subList(0, 12), origin("one"), NOON + 1);
    tally.allow(new UsedToken(new Id(7), new Id(9), HELD), List.of(READ), origin("two"), NOON + 2);
    Pending pending = tally.pending();
    tally.wrote(pending);

    assertThat(pending.permissions()).hasSize(30).containsEntry(many.get(11), use(2, NOON + 1));
    assertThat(pending.permissions()).containsEntry(many.get(12), use(1, NOON));
    LastUse of8 = new LastUse(NOON + 1, origin("one"));
    LastUse of9 = new LastUse(NOON + 2, origin("two"));
    assertThat(pending.values()).containsOnly(entry(new Id(8), of8), entry(new Id(9), of9));
    assertThat(tally.lastOfValue(new Id(8))).isEqualTo(of8);
    assertThat(tally.lastOfValue(new Id(9))).isEqualTo(of9);
    assertThat(tally.lastOfValue(new Id(10))).isNull();
    assertThat(tally.pending().isNothing()).isTrue();
  }

  @Test
  void useOfAnotherValueIsNeverTakenForOneOfTheFirst() throws Exception {
    UsedToken other = new UsedToken(new Id(7), new Id(9), HELD);
    List<Tally> tallies =
        Stream.generate(() -> new Tally(TallyKey.of(7, NOON))).limit(100_000).toList();
    tallies.forEach(each -> each.allow(USED, List.of(READ), origin("one"), NOON));
    AtomicInteger at = new AtomicInteger();
    CompletableFuture<Long> seen = CompletableFuture.supplyAsync(() -> latestOfFirst(tallies, at));
    for (Tally each : tallies) {
      each.allow(other, List.of(READ), origin("two"), NOON + 1);
      at.incrementAndGet();
    }

    assertThat(seen.get()).isLessThanOrEqualTo(NOON);
  }

  /** The latest use of the first value that is seen while the other one is used. */
  private static long latestOfFirst(List<Tally> tallies, AtomicInteger at) {
    long latest = 0;
    for (int i = at.get(); i < tallies.size(); i = at.get()) {
      latest = Math.max(latest, tallies.get(i).lastOfValue(new Id(8)).at());
    }
    return latest;
  }

  private static PermissionUse use(long count, long at) {
    return new PermissionUse(count, at);
  }

  private static Origin origin(String address) {
    return Origin.of(address, "curl/8", "GET", Origin.API);
  }
}

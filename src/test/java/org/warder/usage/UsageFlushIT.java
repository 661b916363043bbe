package org.warder.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.usage.UsageGiven.HELD;
import static org.warder.usage.UsageGiven.NOW;
import static org.warder.usage.UsageGiven.READ;
import static org.warder.usage.UsageGiven.TODAY;
import static org.warder.usage.UsageGiven.WRITE;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.usage.UsageReport.Counts;
import org.warder.usage.UsageReport.PermissionFigures;

/** What was counted is written, once, by however many servers (src/docs/api.md, Use). */
@ArquillianTest
class UsageFlushIT {

  @Inject private UsageRecorder recorder;
  @Inject private UsageWriter writer;
  @Inject private UsageFlush flush;
  @Inject private UsageSweep sweep;
  @Inject private UsageReader reader;
  @Inject private UsageGiven given;
  @Inject private MovableClock clock;

  private Id token;

  @BeforeEach
  void begin() {
    given.begin();
    token = given.token();
  }

  @AfterEach
  void putClockRight() {
    clock.putRight();
  }

  @Test
  void restsAfterEachBatchOfAHundred() {
    flush.run();
    for (int i = 0; i < 250; i++) {
      use(recorder, given.token(), READ);
    }
    List<Long> rests = new ArrayList<>();
    flush.run(rests::add);

    assertThat(rests).hasSizeGreaterThanOrEqualTo(3).allMatch(nanos -> nanos > 0);
  }

  @Test
  void reportIsTheSameBeforeAndAfterItIsWritten() {
    use(recorder, token, READ);
    recorder.denied(token);
    recorder.reused(token);
    UsageReport before = given.report(token);
    flush.run();
    UsageReport after = given.report(token);
    use(recorder, token, READ);

    assertThat(before.total()).isEqualTo(new Counts(1, 1, 1));
    assertThat(before.times()).isEqualTo(new UsageTimes(NOW, NOW));
    assertThat(before.firstUsedAt()).isEqualTo(NOW);
    assertThat(before.recordedSince()).isEqualTo(NOW);
    assertThat(before.last()).isEqualTo(Origin.of("10.0.0.7", "curl/8", "GET", "api"));
    assertThat(before.permissions())
        .containsExactly(
            new PermissionFigures(READ, NOW, 1), new PermissionFigures(WRITE, null, 0));
    assertThat(after).isEqualTo(before);
    assertThat(given.report(token).total().allowed()).isEqualTo(2);
  }

  @Test
  void whatWasFirstUsedOnTwoDaysIsWrittenAtOnce() {
    use(recorder, token, READ);
    clock.stop(NOW.plusSeconds(2));
    use(recorder, token, READ);
    flush.run();

    assertThat(given.report(token).permissions().get(0).count()).isEqualTo(2);
    assertThat(given.report(token).permissions().get(0).lastUsedAt()).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void ofATokenThatIsDeletedBetweenUseAndFlushNothingIsWritten() {
    use(recorder, token, READ);
    given.delete(token);
    Id other = given.token();
    use(recorder, other, READ);
    flush.run();

    assertThat(given.report(token).total()).isEqualTo(new Counts(0, 0, 0));
    assertThat(given.report(token).permissions()).allMatch(figures -> figures.count() == 0);
    assertThat(given.report(token).days()).allMatch(day -> day.counts().allowed() == 0);
    assertThat(given.report(other).total().allowed()).isEqualTo(1);
  }

  @Test
  void aDayEndsDuringAFlush() {
    use(recorder, token, READ);
    Pending first = recorder.inMemory(token).findFirst().orElseThrow().pending();
    clock.stop(NOW.plusSeconds(2));
    use(recorder, token, READ);
    use(recorder, token, WRITE);
    writer.write(List.of(first));
    recorder.inMemory(token).findFirst().orElseThrow().wrote(first);
    flush.run();

    UsageReport report = reader.report(token, HELD, TODAY, TODAY.plusDays(1));
    assertThat(report.days()).extracting(day -> day.counts().allowed()).containsExactly(1L, 2L);
    assertThat(report.total().allowed()).isEqualTo(3);
    assertThat(report.firstUsedAt()).isEqualTo(NOW);
    assertThat(report.times().lastUsedAt()).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void lastUsesOfManyAreThoseOfMemoryAndDatabase() {
    Id written = given.token();
    use(recorder, written, READ);
    flush.run();
    clock.stop(NOW.plusSeconds(1));
    use(recorder, token, READ);
    Id unused = given.token();

    Map<Id, UsageTimes> times = reader.times(List.of(written, token, unused));
    assertThat(times.get(written).lastUsedAt()).isEqualTo(NOW);
    assertThat(times.get(token).lastUsedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(times.get(unused)).isEqualTo(UsageTimes.NONE);
  }

  @Test
  void daysGoAfterThoseOfTheSettingAndTotalsStay() {
    use(recorder, token, READ);
    flush.run();
    // The server of these tests keeps 60 days, today among them (ArquillianServer).
    clock.stop(NOW.plus(Duration.ofDays(59)));
    sweep.run();
    assertThat(given.report(token).days()).anyMatch(day -> day.counts().allowed() == 1);
    clock.stop(NOW.plus(Duration.ofDays(60)));
    sweep.run();

    UsageReport report = given.report(token);
    assertThat(report.days()).allMatch(day -> day.counts().allowed() == 0);
    assertThat(report.total().allowed()).isEqualTo(1);
  }

  @Test
  void recordBeginsAgainWhereThereWasNoRoomForAUse() {
    UsageRecorder full = given.server(0);
    use(full, token, READ);
    clock.stop(NOW.plusSeconds(60));
    given.flush(full);

    assertThat(given.report(token).recordedSince()).isEqualTo(NOW.plusSeconds(60));
  }

  /** No use tells that a permission was not used: another one is used day by day. */
  @Test
  void permissionsThatWereNotUsedLatelyAreCountedAgainEachDay() {
    use(recorder, token, READ);
    use(recorder, token, WRITE);
    flush.run();
    clock.stop(NOW.plus(Duration.ofDays(60)));
    use(recorder, token, READ);
    flush.run();
    clock.stop(NOW.plus(Duration.ofDays(91)));
    use(recorder, token, READ);
    flush.run();

    sweep.run();
    assertThat(given.unusedPermissions(token)).isEqualTo(1);
  }

  @Test
  void sweepGoesOnWhereItHadNoMoreTime() {
    clock.stop(NOW.plus(Duration.ofDays(200)));
    List<Id> used = given.usedLongAgo(1_500);

    sweep.run(nanos -> false);
    assertThat(given.unusedPermissions(used.get(0))).isEqualTo(1);
    assertThat(given.unusedPermissions(used.get(1_499))).isZero();
    sweep.run();
    assertThat(given.unusedPermissions(used.get(1_499))).isEqualTo(1);
  }

  private void use(UsageRecorder counter, Id used, Permission by) {
    given.use(counter, used, by, "10.0.0.7");
  }
}

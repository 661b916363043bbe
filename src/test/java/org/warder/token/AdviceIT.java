package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warder.token.ExpiringTokens.HELD;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.usage.Origin;
import org.warder.usage.UsageRecorder;
import org.warder.usage.UsageRecording;
import org.warder.usage.UsedToken;

/** What is worth a look, and what was not recorded (src/docs/api.md, Advice). */
@ArquillianTest
class AdviceIT {

  private static final Permission OTHER = Permission.parse("write:tasks");
  private static final Origin ORIGIN = Origin.of("10.0.0.7", null, "GET", Origin.API);

  @Inject private UsageRecorder recorder;
  @Inject private UsageRecording recording;
  @Inject private ExpiringTokens given;
  @Inject private MovableClock clock;

  private Instant since;

  @BeforeEach
  void begin() {
    given.begin();
    given.actAsOperator();
    since = recording.since().orElseThrow();
  }

  @AfterEach
  void putClockRight() {
    clock.putRight();
  }

  @Test
  void onTheDayOfAnUpgradeNothingIsUnused() {
    after(Duration.ofDays(-400));
    given.create(HELD);
    after(Duration.ofDays(89));
    assertThat(found(Advice.UNUSED)).isEmpty();
    assertThat(found(Advice.NEVER_USED)).isEmpty();
    assertThat(found(Advice.EXCESS)).isEmpty();

    after(Duration.ofDays(90));
    assertThat(found(Advice.UNUSED)).hasSize(1);
    assertThat(found(Advice.NEVER_USED)).hasSize(1);
  }

  @Test
  void unusedAreThoseThatWorkAndWereNotUsedForNinetyDays() {
    after(Duration.ofDays(1));
    IssuedToken used = given.create(HELD);
    IssuedToken never = given.create(HELD);
    IssuedToken expired = given.create(Expiry.at(since.plus(Duration.ofDays(50))));
    after(Duration.ofDays(5));
    use(used, HELD);
    after(Duration.ofDays(92));
    IssuedToken young = given.create(HELD);

    assertThat(found(Advice.UNUSED)).containsExactly(id(never)).doesNotContain(id(expired));
    after(Duration.ofDays(95).plusSeconds(1));
    assertThat(found(Advice.UNUSED)).containsExactly(id(used), id(never));
    use(used, HELD);
    assertThat(found(Advice.UNUSED)).containsExactly(id(never)).doesNotContain(id(young));
  }

  @Test
  void neverUsedAreThoseIssuedAWeekAgoSinceItIsRecorded() {
    after(Duration.ofHours(-1));
    given.create(HELD);
    after(Duration.ofHours(1));
    IssuedToken never = given.create(HELD);
    IssuedToken used = given.create(HELD);
    use(used, HELD);
    recorder.denied(id(never));

    after(Duration.ofDays(7));
    assertThat(found(Advice.NEVER_USED)).isEmpty();
    after(Duration.ofDays(8));
    assertThat(found(Advice.NEVER_USED)).containsExactly(id(never));
  }

  @Test
  void excessIsAPermissionThatWasNotUsedForNinetyDays() {
    after(Duration.ofDays(1));
    IssuedToken partly = given.create(HELD, OTHER, HELD);
    IssuedToken wholly = given.create(HELD, OTHER, HELD);
    given.create(HELD);
    use(partly, HELD, OTHER);
    after(Duration.ofDays(92));
    use(partly, HELD);
    use(wholly, HELD);
    use(wholly, OTHER);

    assertThat(found(Advice.EXCESS)).containsExactly(id(partly));
    use(partly, OTHER);
    assertThat(found(Advice.EXCESS)).isEmpty();
  }

  @Test
  void unusedSinceIsNotAskedOfWhatWasNotRecorded() {
    after(Duration.ofDays(1));
    IssuedToken token = given.create(HELD);
    after(Duration.ofDays(2));
    use(token, HELD);

    assertThat(found(unusedSince(since.plus(Duration.ofDays(2))))).isEmpty();
    assertThat(found(unusedSince(since.plus(Duration.ofDays(2)).plusSeconds(1))))
        .containsExactly(id(token));
    assertThatThrownBy(() -> found(unusedSince(since.minusSeconds(1))))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.USE_RECORDED_SINCE);
              assertThat(refusal.values()).containsExactly(since.toString());
            });
  }

  private void after(Duration recorded) {
    clock.stop(since.plus(recorded));
  }

  private static Id id(IssuedToken token) {
    return token.token().id();
  }

  private void use(IssuedToken token, Permission... by) {
    PermissionSet held = token.token().permissions();
    recorder.allowed(new UsedToken(id(token), id(token), held), List.of(by), ORIGIN);
  }

  private static UseCriteria unusedSince(Instant moment) {
    return UseCriteria.parse(null, moment.toString());
  }

  private List<Id> found(Advice advice) {
    return found(UseCriteria.of(advice));
  }

  private List<Id> found(UseCriteria use) {
    return given.listIds(use);
  }
}

package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.token.ExpiringTokens.HELD;
import static org.warder.token.ExpiringTokens.NOW;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.id.Id;
import org.warder.usage.UsageRecorder;
import org.warder.user.Status;
import org.warder.user.UserChange;
import org.warder.user.UserService;

/** Advice on the life of tokens, whatever their use (src/docs/api.md, Advice). */
@ArquillianTest
class LifeAdviceIT {

  @Inject private UsageRecorder recorder;
  @Inject private UserService users;
  @Inject private RotationService rotations;
  @Inject private ExpiringTokens given;
  @Inject private MovableClock clock;

  private final Instant since = NOW;

  @BeforeEach
  void begin() {
    given.begin();
    given.actAsOperator();
  }

  @AfterEach
  void putClockRight() {
    clock.putRight();
  }

  @Test
  void expiringAreThoseThatWorkForTwoWeeksAtMost() {
    after(Duration.ofDays(1));
    IssuedToken soon = given.create(Expiry.at(since.plus(Duration.ofDays(14))));
    given.create(Expiry.at(since.plus(Duration.ofDays(16))));
    given.create(HELD);

    assertThat(found(Advice.EXPIRING)).containsExactly(id(soon));
    after(Duration.ofDays(14));
    assertThat(found(Advice.EXPIRING)).doesNotContain(id(soon)).hasSize(1);
  }

  @Test
  void beyondMaximumAreThoseThatNobodyCouldMakeNow() {
    after(Duration.ofDays(1));
    IssuedToken never = given.create(HELD);
    IssuedToken late = given.create(Expiry.at(since.plus(Duration.ofDays(12))));
    given.create(Expiry.at(since.plus(Duration.ofDays(10))));
    assertThat(found(Advice.BEYOND_MAXIMUM)).isEmpty();
    given.limit("" + Duration.ofDays(10).toSeconds());

    assertThat(found(Advice.BEYOND_MAXIMUM)).containsExactly(id(never), id(late));
  }

  @Test
  void ownerGoneAndReused() {
    after(Duration.ofDays(1));
    IssuedToken token = given.create(HELD);
    assertThat(found(Advice.OWNER_GONE)).isEmpty();
    assertThat(found(Advice.REUSED)).isEmpty();
    assertThat(found(Advice.ROTATING)).isEmpty();
    recorder.reused(id(token));
    users.update(given.owner(), new UserChange(null, Status.INACTIVE));

    assertThat(found(Advice.OWNER_GONE)).containsExactly(id(token));
    assertThat(found(Advice.REUSED)).containsExactly(id(token));
    after(Duration.ofDays(32));
    assertThat(found(Advice.REUSED)).isEmpty();
  }

  @Test
  void rotatingAreThoseOfWhichTwoValuesLive() {
    IssuedToken token = given.create(HELD);
    rotations.rotate(id(token), RotationRequest.of(Duration.ofDays(1), Expiry.UNSAID, false));
    given.update(token, since.plusSeconds(60).toString());
    assertThat(found(Advice.ROTATING)).containsExactly(id(token));

    after(Duration.ofSeconds(60));
    assertThat(found(Advice.ROTATING)).isEmpty();
  }

  private void after(Duration duration) {
    clock.stop(since.plus(duration));
  }

  private static Id id(IssuedToken token) {
    return token.token().id();
  }

  private List<Id> found(Advice advice) {
    return given.listIds(UseCriteria.of(advice));
  }
}

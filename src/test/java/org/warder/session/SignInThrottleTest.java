package org.warder.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;

/** Guessing gets slower and slower, for the guesser alone. */
class SignInThrottleTest {

  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.7";

  private final SettableClock clock = new SettableClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);

  private static final List<LogRecord> LOGGED = new ArrayList<>();

  @BeforeAll
  static void readTheLog() {
    Logger log = Logger.getLogger(SignInThrottle.class.getName());
    log.setUseParentHandlers(false);
    log.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord logged) {
            LOGGED.add(logged);
          }

          @Override
          public void flush() {
            // Nothing is held back.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        });
  }

  @Test
  void failuresAreLoggedAndCannotForgeALine() {
    LOGGED.clear();

    throttle.failed("ops", HERE);
    throttle.failed("ops", HERE);
    throttle.failed("x\n\u202Ey\"", ELSEWHERE);

    assertThat(LOGGED)
        .extracting(LogRecord::getMessage)
        .containsExactly(
            "Failed sign-in 1 of \"ops\" from 192.0.2.1",
            "Failed sign-in 2 of \"ops\" from 192.0.2.1",
            "Failed sign-in 1 of \"x??y?\" from 198.51.100.7");
    assertThat(LOGGED).extracting(LogRecord::getLevel).containsOnly(Level.WARNING);
  }

  @Test
  void fewFailuresCostNothing() {
    fail(SignInThrottle.FREE - 1);

    assertAdmitted("ops", HERE);
  }

  @Test
  void eachFurtherFailureDoublesTheWait() {
    fail(SignInThrottle.FREE);
    assertRefused();
    clock.pass(Duration.ofSeconds(1));
    assertAdmitted("ops", HERE);

    fail(1);
    clock.pass(Duration.ofSeconds(1));
    assertRefused();
    clock.pass(Duration.ofSeconds(1));
    assertAdmitted("ops", HERE);
  }

  @Test
  void nobodyWaitsLongerThanAMinute() {
    fail(500);

    clock.pass(SignInThrottle.LONGEST);

    assertAdmitted("ops", HERE);
  }

  @Test
  void theOwnerOfTheNameIsNotLockedOutElsewhere() {
    fail(500);

    assertAdmitted("ops", ELSEWHERE);
    assertAdmitted("somebody", HERE);
  }

  @Test
  void successForgives() {
    fail(SignInThrottle.FREE);

    throttle.succeeded("ops", HERE);

    assertAdmitted("ops", HERE);
  }

  @Test
  void failuresAreForgottenAfterAWhile() {
    fail(SignInThrottle.FREE);

    clock.pass(SignInThrottle.MEMORY.plusSeconds(1));
    fail(1);

    assertAdmitted("ops", HERE);
  }

  @Test
  void memoryIsBoundedAndKeepsWhoFailedMost() {
    failUnderOtherNames("before");
    fail(SignInThrottle.FREE);

    failUnderOtherNames("after");

    assertThat(throttle.remembered()).isLessThanOrEqualTo(SignInThrottle.MAX_REMEMBERED);
    assertRefused();
  }

  private void failUnderOtherNames(String name) {
    for (int i = 0; i < SignInThrottle.MAX_REMEMBERED; i++) {
      throttle.failed(name + i, HERE);
    }
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("ops", HERE);
    }
  }

  private void assertAdmitted(String name, String address) {
    assertThatCode(() -> throttle.admit(name, address)).doesNotThrowAnyException();
  }

  private void assertRefused() {
    assertThatThrownBy(() -> throttle.admit("ops", HERE))
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS));
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

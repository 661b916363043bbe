package org.warder.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warder.error.ErrorCode;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;

/** Guessing gets slower and slower, for the guesser alone. */
class PasswordThrottleTest {

  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.7";

  private final SettableClock clock = new SettableClock();
  private final PasswordThrottle throttle = new PasswordThrottle(clock);

  private static final List<LogRecord> LOGGED = new ArrayList<>();

  @BeforeAll
  static void readTheLog() {
    Logger log = Logger.getLogger(PasswordThrottle.class.getName());
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

    throttle.attempt(attempt("ops", HERE), () -> false);
    throttle.attempt(attempt("ops", HERE), () -> false);
    throttle.attempt(attempt("x\n\u202Ey\"", ELSEWHERE), () -> false);

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
    fail(PasswordThrottle.FREE - 1);

    assertAdmitted("ops", HERE);
  }

  @Test
  void eachFurtherFailureDoublesTheWait() {
    fail(PasswordThrottle.FREE);
    assertRefused();
    clock.pass(Duration.ofSeconds(1));

    fail(1);
    clock.pass(Duration.ofSeconds(1));
    assertRefused();
    clock.pass(Duration.ofSeconds(1));
    assertAdmitted("ops", HERE);
  }

  @Test
  void namesOfOneAccountCountTogether() {
    Id account = new Id(7);
    for (int i = 0; i < PasswordThrottle.FREE; i++) {
      String name = "ops" + " ".repeat(i);
      throttle.attempt(
          new PasswordAttempt("sign-in", Optional.of(account), name, HERE), () -> false);
    }

    assertRefused(new PasswordAttempt("change of password", Optional.of(account), "ops", HERE));
  }

  @Test
  void manyAtOnceGetNoFurtherThanOneAfterAnother() throws Exception {
    int guesses = 40;
    AtomicInteger made = new AtomicInteger();
    AtomicInteger turnedAway = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(guesses);
    ExecutorService guessers = Executors.newFixedThreadPool(guesses);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < guesses; i++) {
        all.add(guessers.submit(() -> guessTogether(begun, made, turnedAway)));
      }
      for (Future<?> guess : all) {
        guess.get();
      }
    } finally {
      guessers.shutdownNow();
    }

    assertThat(made).hasValue(PasswordThrottle.FREE);
    assertThat(turnedAway).hasValue(guesses - PasswordThrottle.FREE);
  }

  /** A guess that takes until all have begun. */
  private void guessTogether(CountDownLatch begun, AtomicInteger made, AtomicInteger turnedAway) {
    try {
      throttle.attempt(
          attempt("ops", HERE),
          () -> {
            made.incrementAndGet();
            begun.countDown();
            await(begun);
            return false;
          });
    } catch (ServiceException e) {
      turnedAway.incrementAndGet();
      begun.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatCouldNotBeCheckedDoesNotCount() {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  throttle.attempt(
                      attempt("ops", HERE),
                      () -> {
                        throw new ServiceException(Reason.TOO_MANY_PASSWORDS, 2);
                      }))
          .isInstanceOf(ServiceException.class);
    }
    fail(PasswordThrottle.FREE - 1);

    assertAdmitted("ops", HERE);
  }

  @Test
  void nobodyWaitsLongerThanAMinute() {
    fail(500);

    clock.pass(PasswordThrottle.LONGEST);

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
    fail(PasswordThrottle.FREE);

    clock.pass(PasswordThrottle.LONGEST);
    assertAdmitted("ops", HERE);

    fail(PasswordThrottle.FREE - 1);
    assertAdmitted("ops", HERE);
  }

  @Test
  void failuresAreForgottenAfterAWhile() {
    fail(PasswordThrottle.FREE);

    clock.pass(PasswordThrottle.MEMORY.plusSeconds(1));
    fail(1);

    assertAdmitted("ops", HERE);
  }

  @Test
  void memoryIsBoundedAndKeepsWhoFailedMost() {
    failUnderOtherNames("before");
    fail(PasswordThrottle.FREE);

    failUnderOtherNames("after");

    assertThat(throttle.remembered()).isLessThanOrEqualTo(PasswordThrottle.MAX_REMEMBERED);
    assertRefused();
  }

  private void failUnderOtherNames(String name) {
    for (int i = 0; i < PasswordThrottle.MAX_REMEMBERED; i++) {
      throttle.attempt(attempt(name + i, HERE), () -> false);
    }
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.attempt(attempt("ops", HERE), () -> false);
      if (i >= PasswordThrottle.FREE - 1 && i < times - 1) {
        clock.pass(PasswordThrottle.LONGEST);
      }
    }
  }

  private void assertAdmitted(String name, String address) {
    assertThat(throttle.attempt(attempt(name, address), () -> true)).isTrue();
  }

  private static PasswordAttempt attempt(String name, String address) {
    return new PasswordAttempt("sign-in", Optional.empty(), name, address);
  }

  private void assertRefused() {
    assertRefused(attempt("ops", HERE));
  }

  private void assertRefused(PasswordAttempt attempt) {
    assertThatThrownBy(() -> throttle.attempt(attempt, () -> true))
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

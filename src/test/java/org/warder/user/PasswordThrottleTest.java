package org.warder.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warder.error.ErrorCode;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;

/** Guessing gets slower and slower, for the guesser alone. */
class PasswordThrottleTest extends QuietThrottle {

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
  void waitBeginsOnceAnAttemptHasFailed() {
    fail(PasswordThrottle.FREE - 1);

    throttle.attempt(
        attempt("ops", HERE),
        () -> {
          clock.pass(Duration.ofSeconds(5));
          return false;
        });

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

  /** A machine in a network of IPv6 has all addresses of it. */
  @Test
  void addressesOfOneNetworkCountTogether() {
    for (int i = 0; i < PasswordThrottle.FREE; i++) {
      throttle.attempt(attempt("ops", "2001:db8:0:7:0:0:0:" + i), () -> false);
    }

    assertRefused(attempt("ops", "2001:db8:0:7:ffff:0:0:1"));
    assertAdmitted("ops", "2001:db8:0:8:0:0:0:1");
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

    assertThat(memory.remembered()).isLessThanOrEqualTo(PasswordThrottle.MAX_REMEMBERED);
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

  private void assertRefused() {
    assertRefused(attempt("ops", HERE));
  }

  private void assertRefused(PasswordAttempt attempt) {
    assertThatThrownBy(() -> throttle.attempt(attempt, () -> true))
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS));
  }
}

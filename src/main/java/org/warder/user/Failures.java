package org.warder.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * How often passwords have failed at an account from an address.
 *
 * @param count how often, attempts under way included
 * @param last when the last one began, or failed
 */
record Failures(int count, Instant last) {

  private static final int MAX_DOUBLINGS = 6;

  /**
   * With an attempt that begins now.
   *
   * @param before null for none
   * @throws ServiceException {@code too many requests} if it comes too early
   */
  static Failures begin(Failures before, Clock clock) {
    Instant now = clock.instant();
    if (before == null) {
      return new Failures(1, now);
    }
    if (now.isBefore(before.next())) {
      Duration wait = Duration.between(now, before.next());
      long seconds = wait.plusMillis(999).toSeconds();
      throw ServiceException.retryLater(wait, Reason.TOO_MANY_SIGN_INS, seconds);
    }
    return new Failures(before.count + 1, now);
  }

  /** After an attempt has failed; null if another one has succeeded meanwhile. */
  static Failures end(Failures now, Clock clock) {
    return now == null ? null : new Failures(now.count, clock.instant());
  }

  /** Without an attempt of which nobody knows whether it failed; null for none. */
  static Failures withdraw(Failures now) {
    return now == null || now.count == 1 ? null : new Failures(now.count - 1, now.last);
  }

  private Instant next() {
    if (count < PasswordThrottle.FREE) {
      return last;
    }
    long seconds = 1L << Math.min(count - PasswordThrottle.FREE, MAX_DOUBLINGS);
    return last.plusSeconds(Math.min(seconds, PasswordThrottle.LONGEST.toSeconds()));
  }
}

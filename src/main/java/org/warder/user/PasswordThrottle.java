package org.warder.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * Slows down who guesses passwords. After {@value #FREE} failures at one account from one address
 * each further attempt has to wait, a second at first, twice as long each time, a minute at most;
 * an attempt that comes earlier is refused unread. The owner of the account is not locked out
 * elsewhere.
 *
 * <p>An attempt counts as a failure from its beginning until it succeeds, so that many at once get
 * no further than one after another.
 *
 * <p>It remembers {@value #MAX_REMEMBERED} pairs, in this process alone. Of more it drops those
 * that failed least, so that failing under many names makes it forget nobody.
 */
@ApplicationScoped
class PasswordThrottle {

  static final int FREE = 5;
  static final int MAX_REMEMBERED = 10_000;
  static final Duration LONGEST = Duration.ofMinutes(1);
  static final Duration MEMORY = Duration.ofMinutes(15);

  private static final Logger LOG = Logger.getLogger(PasswordThrottle.class.getName());
  private static final int MAX_DOUBLINGS = 6;

  private Clock clock;
  private Cache<PasswordAttempt.Key, Failures> failures;

  PasswordThrottle() {}

  @Inject
  PasswordThrottle(Clock clock) {
    this.clock = clock;
    failures =
        Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(MEMORY)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli()))
            .executor(Runnable::run)
            .build();
  }

  private record Failures(int count, Instant last) {

    private Instant next() {
      if (count < FREE) {
        return last;
      }
      long seconds = 1L << Math.min(count - FREE, MAX_DOUBLINGS);
      return last.plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }
  }

  /**
   * Makes an attempt whose time has come, and says whether it succeeded; a success forgives what
   * was before. A failure is logged, with the name as data and never the password.
   *
   * @param check whether the password is right; where it cannot tell, by an exception, nothing
   *     counts
   * @throws ServiceException {@code too many requests} if the attempt comes too early
   */
  boolean attempt(PasswordAttempt attempt, BooleanSupplier check) {
    PasswordAttempt.Key key = attempt.key();
    int number = failures.asMap().compute(key, (pair, before) -> begin(before)).count();
    boolean succeeded;
    try {
      succeeded = check.getAsBoolean();
    } catch (RuntimeException e) {
      failures.asMap().computeIfPresent(key, (pair, now) -> withdraw(now));
      throw e;
    }
    if (succeeded) {
      failures.invalidate(key);
    } else {
      LOG.warning(() -> attempt.failure(number));
    }
    return succeeded;
  }

  private Failures begin(Failures before) {
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

  private static Failures withdraw(Failures now) {
    return now.count == 1 ? null : new Failures(now.count - 1, now.last);
  }

  /** How many pairs it remembers at the moment. */
  long remembered() {
    failures.cleanUp();
    return failures.estimatedSize();
  }
}

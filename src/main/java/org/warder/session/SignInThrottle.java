package org.warder.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * Slows down who guesses passwords. After {@value #FREE} failures of one name from one address each
 * further attempt has to wait, a second at first, twice as long each time, a minute at most; an
 * attempt that comes earlier is refused unread. The owner of a name is not locked out elsewhere.
 *
 * <p>It remembers {@value #MAX_REMEMBERED} pairs, in this process alone. Of more it drops those
 * that failed least, so that failing under many names makes it forget nobody.
 */
@ApplicationScoped
class SignInThrottle {

  static final int FREE = 5;
  static final int MAX_REMEMBERED = 10_000;
  static final Duration LONGEST = Duration.ofMinutes(1);
  static final Duration MEMORY = Duration.ofMinutes(15);

  private static final Logger LOG = Logger.getLogger(SignInThrottle.class.getName());
  private static final int MAX_DOUBLINGS = 6;

  private Clock clock;
  private Cache<Attempt, Failures> failures;

  SignInThrottle() {}

  @Inject
  SignInThrottle(Clock clock) {
    this.clock = clock;
    failures =
        Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(MEMORY)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli()))
            .executor(Runnable::run)
            .build();
  }

  private record Attempt(String name, String address) {}

  private record Failures(int count, Instant last) {

    private static Failures after(Failures before, Failures next) {
      return new Failures(before.count + next.count, next.last);
    }

    private Instant next() {
      if (count < FREE) {
        return last;
      }
      long seconds = 1L << Math.min(count - FREE, MAX_DOUBLINGS);
      return last.plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }
  }

  /**
   * Lets an attempt pass whose time has come.
   *
   * @throws ServiceException {@code too many requests}
   */
  void admit(String name, String address) {
    Instant now = clock.instant();
    Failures before = failures.getIfPresent(new Attempt(name, address));
    if (before != null && now.isBefore(before.next())) {
      Duration wait = Duration.between(now, before.next());
      long seconds = wait.plusMillis(999).toSeconds();
      throw ServiceException.retryLater(wait, Reason.TOO_MANY_SIGN_INS, seconds);
    }
  }

  /** The attempt failed; it is logged, with the name as data and never the password. */
  void failed(String name, String address) {
    Failures now = new Failures(1, clock.instant());
    int count = failures.asMap().merge(new Attempt(name, address), now, Failures::after).count();
    LOG.warning(() -> "Failed sign-in " + count + " of " + printable(name) + " from " + address);
  }

  /** The attempt succeeded: what was before is forgiven. */
  void succeeded(String name, String address) {
    failures.invalidate(new Attempt(name, address));
  }

  /** How many pairs it remembers at the moment. */
  long remembered() {
    failures.cleanUp();
    return failures.estimatedSize();
  }

  /** A name that cannot forge a line of the log. */
  private static String printable(String name) {
    String start = name.length() > 64 ? name.substring(0, 64) + "…" : name;
    return '"' + start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"]", "?") + '"';
  }
}

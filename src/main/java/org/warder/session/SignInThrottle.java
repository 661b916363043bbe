package org.warder.session;

import static org.warder.error.ErrorCode.TOO_MANY_REQUESTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import org.warder.error.ServiceException;

/**
 * Slows down who guesses passwords. After {@value #FREE} failures of one name from one address each
 * further attempt has to wait, a second at first, twice as long each time, a minute at most; an
 * attempt that comes earlier is refused unread. The owner of a name is not locked out elsewhere.
 *
 * <p>It remembers the {@value #MAX_REMEMBERED} most recent pairs, in this process alone.
 */
@ApplicationScoped
class SignInThrottle {

  static final int FREE = 5;
  static final int MAX_REMEMBERED = 10_000;
  static final Duration LONGEST = Duration.ofMinutes(1);
  static final Duration MEMORY = Duration.ofMinutes(15);

  private static final Logger LOG = Logger.getLogger(SignInThrottle.class.getName());
  private static final int MAX_DOUBLINGS = 6;

  private final Map<Attempt, Failures> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Attempt, Failures> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  private Clock clock;

  SignInThrottle() {}

  @Inject
  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  private record Attempt(String name, String address) {}

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
   * Lets an attempt pass whose time has come.
   *
   * @throws ServiceException {@code too many requests}
   */
  synchronized void admit(String name, String address) {
    Instant now = clock.instant();
    Failures before = recent(new Attempt(name, address), now);
    if (before != null && now.isBefore(before.next())) {
      long seconds = Duration.between(now, before.next()).plusMillis(999).toSeconds();
      throw new ServiceException(
          TOO_MANY_REQUESTS, "too many failed sign-ins: try again in " + seconds + " s");
    }
  }

  /** The attempt failed; it is logged, with the name as data and never the password. */
  synchronized void failed(String name, String address) {
    Attempt attempt = new Attempt(name, address);
    Instant now = clock.instant();
    Failures before = recent(attempt, now);
    int count = before == null ? 1 : before.count() + 1;
    failures.remove(attempt);
    failures.put(attempt, new Failures(count, now));
    LOG.warning(() -> "Failed sign-in " + count + " of " + printable(name) + " from " + address);
  }

  /** The attempt succeeded: what was before is forgiven. */
  synchronized void succeeded(String name, String address) {
    failures.remove(new Attempt(name, address));
  }

  private Failures recent(Attempt attempt, Instant now) {
    Failures found = failures.get(attempt);
    return found == null || found.last().plus(MEMORY).isBefore(now) ? null : found;
  }

  /** A name that cannot forge a line of the log. */
  private static String printable(String name) {
    String start = name.length() > 64 ? name.substring(0, 64) + "…" : name;
    return '"' + start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"]", "?") + '"';
  }
}

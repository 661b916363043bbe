package org.warder.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.database.Servers;
import org.warder.error.ServiceException;

/**
 * Slows down who guesses passwords. After {@value #FREE} failures at one account from one address
 * each further attempt has to wait, a second at first, twice as long each time, a minute at most;
 * an attempt that comes earlier is refused unread. The owner of the account is not locked out
 * elsewhere.
 *
 * <p>An attempt counts as a failure from its beginning until it succeeds, so that many at once get
 * no further than one after another. The wait begins with its end: a check that takes long takes
 * nothing from it.
 *
 * <p>It remembers {@value #MAX_REMEMBERED} pairs, where there are several servers for all of them.
 * Of more it drops those that failed least, so that failing under many names makes it forget
 * nobody.
 */
@ApplicationScoped
class PasswordThrottle {

  static final int FREE = 5;
  static final int MAX_REMEMBERED = 10_000;
  static final Duration LONGEST = Duration.ofMinutes(1);
  static final Duration MEMORY = Duration.ofMinutes(15);

  private static final Logger LOG = Logger.getLogger(PasswordThrottle.class.getName());

  private Clock clock;
  private FailureMemory memory;

  PasswordThrottle() {}

  @Inject
  PasswordThrottle(
      Clock clock, SharedFailures shared, @ConfigProperty(name = "SERVERS") Servers servers) {
    this(clock, servers == Servers.SEVERAL ? shared : new FailuresHere(clock));
  }

  PasswordThrottle(Clock clock, FailureMemory memory) {
    this.clock = clock;
    this.memory = memory;
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
    String key = attempt.key();
    int number = memory.change(key, before -> Failures.begin(before, clock)).count();
    boolean succeeded;
    try {
      succeeded = check.getAsBoolean();
    } catch (RuntimeException e) {
      memory.change(key, Failures::withdraw);
      throw e;
    }
    if (succeeded) {
      memory.change(key, before -> null);
    } else {
      memory.change(key, now -> Failures.end(now, clock));
      LOG.warning(() -> attempt.failure(number));
    }
    return succeeded;
  }
}

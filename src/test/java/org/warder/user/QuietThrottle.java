package org.warder.user;

import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;

/** A throttle whose time a test sets, and whose log stays off the console. */
abstract class QuietThrottle {

  static final String HERE = "192.0.2.1";
  static final String ELSEWHERE = "198.51.100.7";
  static final Logger LOG = Logger.getLogger(PasswordThrottle.class.getName());

  final SettableClock clock = new SettableClock();
  final FailuresHere memory = new FailuresHere(clock);
  final PasswordThrottle throttle = new PasswordThrottle(clock, memory);

  @BeforeAll
  static void keepTheConsoleQuiet() {
    LOG.setUseParentHandlers(false);
  }

  static PasswordAttempt attempt(String name, String address) {
    return new PasswordAttempt("sign-in", Optional.empty(), name, address);
  }
}

package org.warder.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;

/** What the log says of failures. */
class PasswordThrottleLogTest extends QuietThrottle {

  private static final List<LogRecord> LOGGED = new ArrayList<>();

  @BeforeAll
  static void readTheLog() {
    LOG.addHandler(
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

    throttle.attempt(attemptOf("ops", HERE), () -> false);
    throttle.attempt(attemptOf("ops", HERE), () -> false);
    throttle.attempt(attemptOf("x\n\u202Ey\"", ELSEWHERE), () -> false);

    assertThat(LOGGED)
        .extracting(LogRecord::getMessage)
        .containsExactly(
            "Failed sign-in 1 of \"ops\" from 192.0.2.1",
            "Failed sign-in 2 of \"ops\" from 192.0.2.1",
            "Failed sign-in 1 of \"x??y?\" from 198.51.100.7");
    assertThat(LOGGED).extracting(LogRecord::getLevel).containsOnly(Level.WARNING);
  }

  /** A password, typed into the wrong field. */
  @Test
  void aNameThatNobodyHasIsNeitherLoggedNorKept() {
    LOGGED.clear();
    PasswordAttempt attempt = attempt("correct-horse-1", HERE);

    throttle.attempt(attempt, () -> false);

    assertThat(LOGGED)
        .extracting(LogRecord::getMessage)
        .containsExactly("Failed sign-in 1 of a name that nobody has from 192.0.2.1");
    assertThat(attempt.key()).matches("[0-9a-f]{64}");
  }

  private static PasswordAttempt attemptOf(String known, String address) {
    Id id = new Id(known.hashCode());
    return new PasswordAttempt("sign-in", Optional.of(id), known, address);
  }
}

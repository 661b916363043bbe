package org.warder.token;

import java.time.Duration;

/** A lifetime in words: in the largest unit that divides it. */
final class LifetimeText {

  private LifetimeText() {}

  /** Such as {@code 90 days}. */
  static String of(Duration lifetime) {
    long seconds = lifetime.toSeconds();
    for (Unit unit : Unit.values()) {
      if (seconds % unit.seconds == 0) {
        long count = seconds / unit.seconds;
        return count
            + " "
            + unit.name().toLowerCase(java.util.Locale.ROOT)
            + (count == 1 ? "" : "s");
      }
    }
    throw new IllegalStateException("a second divides everything");
  }

  private enum Unit {
    DAY(86_400),
    HOUR(3_600),
    MINUTE(60),
    SECOND(1);

    private final long seconds;

    Unit(long seconds) {
      this.seconds = seconds;
    }
  }
}

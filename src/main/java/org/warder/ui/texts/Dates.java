package org.warder.ui.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as people read them: short, and exact in UTC where somebody asks. */
@Named
@RequestScoped
public class Dates {

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final int DAYS_A_MONTH = 30;
  private static final int DAYS_A_YEAR = 365;

  @Inject private Texts texts;
  @Inject private Clock clock;

  /** The day, such as {@code 12 Nov 2026}. */
  public String day(Instant at) {
    return DateTimeFormatter.ofPattern(texts.of("date.day"), texts.locale())
        .withZone(ZoneOffset.UTC)
        .format(at);
  }

  /** To the second, in UTC. */
  public String exact(Instant at) {
    return EXACT.format(at);
  }

  /** In how much time, such as {@code in 5 min}. */
  public String in(Instant at) {
    Duration left = Duration.between(clock.instant(), at);
    if (left.toMinutes() < 1) {
      return texts.of("date.in.now");
    }
    if (left.toHours() < 1) {
      return texts.of("date.in.minutes", left.toMinutes());
    }
    return left.toDays() < 1
        ? texts.of("date.in.hours", left.toHours())
        : texts.of("date.in.days", left.toDays());
  }

  /** The milliseconds until then. */
  public long left(Instant at) {
    return Duration.between(clock.instant(), at).toMillis();
  }

  /** How long ago, such as {@code 5 min ago}. */
  public String ago(Instant at) {
    Duration age = Duration.between(at, clock.instant());
    if (age.toMinutes() < 1) {
      return texts.of("date.now");
    }
    if (age.toHours() < 1) {
      return texts.of("date.minutes", age.toMinutes());
    }
    if (age.toDays() < 1) {
      return texts.of("date.hours", age.toHours());
    }
    long days = age.truncatedTo(ChronoUnit.DAYS).toDays();
    if (days < DAYS_A_MONTH) {
      return texts.of("date.days", days);
    }
    return days < DAYS_A_YEAR
        ? texts.of("date.months", days / DAYS_A_MONTH)
        : texts.of("date.years", days / DAYS_A_YEAR);
  }
}

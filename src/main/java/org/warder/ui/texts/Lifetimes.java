package org.warder.ui.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Lifetimes as people read them: in days or hours where these divide them. */
@Named
@RequestScoped
public class Lifetimes {

  private static final long SECONDS_A_DAY = 86_400;
  private static final long SECONDS_AN_HOUR = 3_600;

  @Inject private Texts texts;

  /** Such as {@code 90 days}. */
  public String of(Duration lifetime) {
    long seconds = lifetime.toSeconds();
    if (seconds % SECONDS_A_DAY == 0) {
      return texts.of("lifetime.days", lifetime.toDays());
    }
    return seconds % SECONDS_AN_HOUR == 0
        ? texts.of("lifetime.hours", lifetime.toHours())
        : texts.of("lifetime.seconds", seconds);
  }
}

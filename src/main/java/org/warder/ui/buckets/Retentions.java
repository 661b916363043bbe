package org.warder.ui.buckets;

import java.time.Duration;
import org.warder.ui.texts.Texts;

/** How long data is kept, in words. */
final class Retentions {

  private Retentions() {}

  static String text(Texts texts, long seconds) {
    Duration every = Duration.ofSeconds(seconds);
    if (every.isZero()) {
      return texts.of("retention.forever");
    }
    if (seconds % Duration.ofDays(1).toSeconds() == 0) {
      return texts.of("retention.days", every.toDays());
    }
    return seconds % Duration.ofHours(1).toSeconds() == 0
        ? texts.of("retention.hours", every.toHours())
        : texts.of("retention.seconds", seconds);
  }
}

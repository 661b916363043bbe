package org.warder.system.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long things took. */
final class Delays {

  private final List<Duration> sorted = new ArrayList<>();

  void add(Duration delay) {
    sorted.add(delay);
    Collections.sort(sorted);
  }

  /** The one that so many of a hundred do not exceed. */
  Duration percentile(int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }

  Duration worst() {
    return percentile(100);
  }

  @Override
  public String toString() {
    return "%d changes, p50 %d ms, p99 %d ms, worst %d ms"
        .formatted(
            sorted.size(),
            percentile(50).toMillis(),
            percentile(99).toMillis(),
            worst().toMillis());
  }
}

package org.warder.usage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.warder.id.Id;

/**
 * What a {@link Tally} counts of few tokens alone: refusals, values that have ended, further values
 * and permissions.
 */
final class RareUses {

  private final AtomicLong denied = new AtomicLong();
  private final AtomicLong reused = new AtomicLong();
  private final AtomicLong lastReusedAt = new AtomicLong(Pending.NEVER);
  private final Figures figures = new Figures();
  private volatile Map<Id, Long> values = Map.of();

  void deny() {
    denied.incrementAndGet();
  }

  void reuse(long now) {
    lastReusedAt.accumulateAndGet(now, Math::max);
    reused.incrementAndGet();
  }

  /** Another value than that of the tally was used. */
  void useValue(Id value, long now) {
    if (values.isEmpty()) {
      synchronized (this) {
        if (values.isEmpty()) {
          values = new ConcurrentHashMap<>(Map.of(value, now));
        }
      }
    }
    values.merge(value, now, Math::max);
  }

  long denied() {
    return denied.get();
  }

  long reused() {
    return reused.get();
  }

  long lastReusedAt() {
    return lastReusedAt.get();
  }

  /** Those of further permissions. */
  Figures figures() {
    return figures;
  }

  /** When further values were last used. */
  Map<Id, Long> values() {
    return values;
  }

  /** Takes note that so many have been written. */
  void wrote(long someDenied, long someReused) {
    denied.addAndGet(-someDenied);
    reused.addAndGet(-someReused);
  }
}

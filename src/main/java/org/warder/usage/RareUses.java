package org.warder.usage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.warder.id.Id;
import org.warder.usage.Pending.LastUse;

/**
 * What a {@link Tally} counts of few tokens alone: refusals, values that have ended, further values
 * and permissions.
 */
final class RareUses {

  private final AtomicLong denied = new AtomicLong();
  private final AtomicLong reused = new AtomicLong();
  private final AtomicLong lastReusedAt = new AtomicLong(Pending.NEVER);
  private final Figures figures = new Figures();

  /** The last use of each value; null while there is one value alone. */
  private volatile Map<Id, LastUse> values;

  void deny() {
    denied.incrementAndGet();
  }

  void reuse(long now) {
    lastReusedAt.accumulateAndGet(now, Math::max);
    reused.incrementAndGet();
  }

  /** From now on each value has a last use of its own; that of the first is what was last. */
  void distinguishValues(Id first, Supplier<LastUse> last) {
    if (values == null) {
      synchronized (this) {
        if (values == null) {
          LastUse use = last.get();
          values = new ConcurrentHashMap<>(use == null ? Map.of() : Map.of(first, use));
        }
      }
    }
  }

  boolean distinguishesValues() {
    return values != null;
  }

  /** A value was used, which is of interest where there are several. */
  void useValue(Id value, LastUse use) {
    if (values != null) {
      values.merge(value, use, LastUse::latest);
    }
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

  /** The last use of each value. */
  Map<Id, LastUse> values() {
    return Map.copyOf(values);
  }

  /** Takes note that so many have been written. */
  void wrote(long someDenied, long someReused) {
    denied.addAndGet(-someDenied);
    reused.addAndGet(-someReused);
  }
}

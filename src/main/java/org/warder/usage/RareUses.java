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

  private volatile boolean isFirstValueKnown;

  void deny() {
    denied.incrementAndGet();
  }

  void reuse(long now) {
    lastReusedAt.accumulateAndGet(now, Math::max);
    reused.incrementAndGet();
  }

  /**
   * From now on each value has a last use of its own; that of the first is what was last. Whoever
   * uses another value calls it before they raise that, and waits until it is read; a use of the
   * first value that comes meanwhile is either there already, or finds the map.
   */
  void distinguishValues(Id first, Supplier<LastUse> last) {
    if (!isFirstValueKnown) {
      synchronized (this) {
        if (!isFirstValueKnown) {
          values = new ConcurrentHashMap<>();
          LastUse use = last.get();
          if (use != null) {
            useValue(first, use);
          }
          isFirstValueKnown = true;
        }
      }
    }
  }

  boolean distinguishesValues() {
    return values != null;
  }

  /** A value was used, where they are distinguished. */
  void useValue(Id value, LastUse use) {
    values.merge(value, use, LastUse::latest);
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

  /** The last use of each value; that of the first is waited for. */
  synchronized Map<Id, LastUse> values() {
    return Map.copyOf(values);
  }

  /** Takes note that so many have been written. */
  void wrote(long someDenied, long someReused) {
    denied.addAndGet(-someDenied);
    reused.addAndGet(-someReused);
  }
}

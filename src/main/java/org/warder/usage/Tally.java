package org.warder.usage;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.usage.Pending.LastUse;
import org.warder.usage.Pending.PermissionUse;

/**
 * The uses of a token on a day, as far as this server has seen them. Figures only grow, so nobody
 * has to stop while they are read; what has been written is remembered beside them.
 */
final class Tally {

  private final TallyKey key;
  private final LongAdder allowed = new LongAdder();
  private final LongAdder denied = new LongAdder();
  private final LongAdder reused = new LongAdder();
  private final AtomicLong firstAt = new AtomicLong(Pending.NO_FIRST);
  private final AtomicLong lastReusedAt = new AtomicLong(Pending.NEVER);
  private final AtomicReference<LastUse> last = new AtomicReference<>();
  private final Map<Permission, Figure> permissions = new ConcurrentHashMap<>(2);
  private final Map<Id, AtomicLong> values = new ConcurrentHashMap<>(2);
  private volatile PermissionSet held;

  /** What is written; only whoever writes changes it. */
  private volatile Pending written;

  /** When it was laid aside, by {@link System#nanoTime}; only whoever writes looks at it. */
  private long laidAsideAt;

  /** How often a permission was used, and when last. */
  private static final class Figure {
    private final LongAdder count = new LongAdder();
    private final AtomicLong lastAt = new AtomicLong(Pending.NEVER);
  }

  Tally(TallyKey key) {
    this.key = key;
    written = Pending.none(key);
  }

  TallyKey key() {
    return key;
  }

  /**
   * A request was allowed.
   *
   * @param by what allowed it
   */
  void allow(UsedToken token, Collection<Permission> by, Origin origin, long now) {
    if (held == null) {
      held = token.held();
    }
    AtomicLong valueLastAt = values.get(token.valueId());
    if (valueLastAt == null) {
      valueLastAt = values.computeIfAbsent(token.valueId(), used -> new AtomicLong(now));
    }
    raise(valueLastAt, now);
    if (now < firstAt.get()) {
      firstAt.accumulateAndGet(now, Math::min);
    }
    for (Permission permission : by) {
      Figure figure = permissions.get(permission);
      if (figure == null) {
        figure = permissions.computeIfAbsent(permission, used -> new Figure());
      }
      raise(figure.lastAt, now);
      figure.count.increment();
    }
    LastUse use = new LastUse(now, origin);
    LastUse before = last.get();
    while ((before == null || before.at() <= now) && !last.compareAndSet(before, use)) {
      before = last.get();
    }
    // Last: who sees the count, sees the rest.
    allowed.increment();
  }

  void deny() {
    denied.increment();
  }

  /** A value of the token that has ended was shown. */
  void reuse(long now) {
    raise(lastReusedAt, now);
    reused.increment();
  }

  private static void raise(AtomicLong greatest, long value) {
    if (greatest.get() < value) {
      greatest.accumulateAndGet(value, Math::max);
    }
  }

  /** The last use; null if there is none. */
  LastUse last() {
    return last.get();
  }

  /** When a value was last used. */
  long lastOfValue(Id value) {
    AtomicLong lastAt = values.get(value);
    return lastAt == null ? Pending.NEVER : lastAt.get();
  }

  long lastReusedAt() {
    return lastReusedAt.get();
  }

  /** What is not yet written. */
  Pending pending() {
    Pending before = written;
    long allowedNow = allowed.sum();
    long deniedNow = denied.sum();
    long reusedNow = reused.sum();
    Map<Permission, PermissionUse> used =
        permissions.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> use(entry.getValue())));
    Pending now =
        new Pending(
            key,
            allowedNow,
            deniedNow,
            reusedNow,
            firstAt.get(),
            last.get(),
            lastReusedAt.get(),
            held,
            used,
            values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get())));
    return now.since(before);
  }

  private static PermissionUse use(Figure figure) {
    return new PermissionUse(figure.count.sum(), figure.lastAt.get());
  }

  /** Takes note that something has been written. */
  void wrote(Pending pending) {
    written = written.plus(pending);
  }

  void layAside(long nanoTime) {
    laidAsideAt = nanoTime;
  }

  long laidAsideAt() {
    return laidAsideAt;
  }
}

package org.warder.usage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.usage.Pending.LastUse;
import org.warder.usage.Pending.PermissionUse;

/**
 * The uses of a token on a day that this server has seen and not yet written. Numbers only grow but
 * for what has been written, so nobody has to stop while they are read. A million tokens may be in
 * use, so it is small: what few tokens need is in {@link RareUses}.
 */
final class Tally extends TallyKey {

  private static final VarHandle ALLOWED = handle("allowed");
  private static final VarHandle FIRST_AT = handle("firstAt");
  private static final VarHandle LAST_AT = handle("lastAt");
  private static final VarHandle VALUE = handle("value");
  private static final VarHandle FIGURE = handle("figure", Figure.class);
  private static final VarHandle RARE = handle("rare", RareUses.class);

  private static final SharedOrigins ORIGINS = new SharedOrigins();

  private volatile long allowed;
  private volatile long firstAt = Pending.NO_FIRST;
  private volatile long lastAt = Pending.NEVER;

  /** The id of the value that was used first; 0 for none. */
  private volatile long value;

  private volatile Origin origin;

  /** How many different permissions the token has; 0 while nothing was allowed. */
  private volatile int permissions;

  /** Of the permission that was used first. */
  private volatile Figure figure;

  private volatile RareUses rare;

  Tally(TallyKey key) {
    super(key.token(), key.day());
  }

  private static VarHandle handle(String field) {
    return handle(field, long.class);
  }

  private static VarHandle handle(String field, Class<?> type) {
    return Figure.handle(MethodHandles.lookup(), Tally.class, field, type);
  }

  /**
   * A request was allowed.
   *
   * @param by what allowed it
   */
  void allow(UsedToken token, Collection<Permission> by, Origin from, long now) {
    if (permissions == 0) {
      // The number alone: a set may be large, and is kept no longer than its token.
      permissions = token.permissions();
    }
    distinguish(token.valueId());
    long first = firstAt;
    while (now < first && !FIRST_AT.compareAndSet(this, first, now)) {
      first = firstAt;
    }
    for (Permission permission : by) {
      figure(permission).use(now);
    }
    Origin before = origin;
    // The same one again would be a new object in an old one.
    Origin shared = from.equals(before) ? before : ORIGINS.of(from);
    // Of two at the same moment, either may be the last one.
    if ((Figure.raise(LAST_AT, this, now) || now == lastAt) && shared != before) {
      origin = shared;
    }
    RareUses others = rare;
    // After the last use was raised: who distinguishes values from now on, reads it there.
    if (others != null && others.distinguishesValues()) {
      others.useValue(token.valueId(), new LastUse(now, shared));
    }
    // Last: who sees the count, sees the rest.
    ALLOWED.getAndAdd(this, 1L);
  }

  /** Until there is another value, the last use of the first one is that of the token. */
  private void distinguish(Id used) {
    if (value == 0) {
      VALUE.compareAndSet(this, 0L, used.value());
    }
    if (value != used.value()) {
      rare().distinguishValues(new Id(value), this::last);
    }
  }

  private Figure figure(Permission permission) {
    if (figure == null) {
      FIGURE.compareAndSet(this, null, new Figure(permission));
    }
    return figure.isOf(permission) ? figure : rare().figures().of(permission);
  }

  private RareUses rare() {
    if (rare == null) {
      RARE.compareAndSet(this, null, new RareUses());
    }
    return rare;
  }

  void deny() {
    rare().deny();
  }

  /** A value of the token that has ended was shown. */
  void reuse(long now) {
    rare().reuse(now);
  }

  /** The last use; null if there is none. */
  LastUse last() {
    Origin from = origin;
    return from == null ? null : new LastUse(lastAt, from);
  }

  /** The last use of a value; null if there is none. */
  LastUse lastOfValue(Id used) {
    return usesOfValues().get(used);
  }

  private Map<Id, LastUse> usesOfValues() {
    // In this order: another value is in the map before it is the last.
    LastUse last = last();
    RareUses others = rare;
    if (others != null && others.distinguishesValues()) {
      return others.values();
    }
    return last == null ? Map.of() : Map.of(new Id(value), last);
  }

  long lastReusedAt() {
    RareUses others = rare;
    return others == null ? Pending.NEVER : others.lastReusedAt();
  }

  /** What is not yet written. */
  Pending pending() {
    long allowedNow = allowed;
    RareUses others = rare;
    Map<Permission, PermissionUse> used = new HashMap<>();
    figures()
        .forEach(
            each -> {
              PermissionUse use = each.pending();
              if (use.count() > 0) {
                used.put(each.permission(), use);
              }
            });
    return new Pending(
        this,
        allowedNow,
        others == null ? 0 : others.denied(),
        others == null ? 0 : others.reused(),
        firstAt,
        last(),
        lastReusedAt(),
        permissions,
        used,
        usesOfValues());
  }

  private Stream<Figure> figures() {
    RareUses others = rare;
    return Stream.concat(
        Stream.ofNullable(figure), others == null ? Stream.empty() : others.figures().stream());
  }

  /** Takes note that something has been written. */
  void wrote(Pending pending) {
    RareUses others = rare;
    if (others != null) {
      others.wrote(pending.denied(), pending.reused());
    }
    figures()
        .forEach(
            each -> {
              PermissionUse use = pending.permissions().get(each.permission());
              if (use != null) {
                each.wrote(use);
              }
            });
    ALLOWED.getAndAdd(this, -pending.allowed());
  }
}

package org.warder.usage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.warder.permission.Permission;
import org.warder.usage.Pending.PermissionUse;

/** How often a permission was used since that was last written, and when last. */
final class Figure {

  private static final VarHandle COUNT = handle("count");
  private static final VarHandle LAST_AT = handle("lastAt");

  private final Permission permission;
  private volatile long count;
  private volatile long lastAt = Pending.NEVER;

  Figure(Permission permission) {
    this.permission = permission;
  }

  private static VarHandle handle(String field) {
    return handle(MethodHandles.lookup(), Figure.class, field, long.class);
  }

  /** The way to a field that several threads change. */
  static VarHandle handle(
      MethodHandles.Lookup lookup, Class<?> owner, String field, Class<?> type) {
    try {
      return lookup.findVarHandle(owner, field, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Raises a moment; whether it was less. */
  static boolean raise(VarHandle moment, Object owner, long value) {
    long before = (long) moment.getVolatile(owner);
    while (before < value) {
      if (moment.compareAndSet(owner, before, value)) {
        return true;
      }
      before = (long) moment.getVolatile(owner);
    }
    return false;
  }

  /** Tokens share what they may do, so that it is mostly the same object. */
  boolean isOf(Permission other) {
    return permission == other || permission.equals(other);
  }

  Permission permission() {
    return permission;
  }

  void use(long now) {
    raise(LAST_AT, this, now);
    COUNT.getAndAdd(this, 1L);
  }

  PermissionUse pending() {
    return new PermissionUse(count, lastAt);
  }

  void wrote(PermissionUse use) {
    COUNT.getAndAdd(this, -use.count());
  }
}

package org.warder.usage;

import java.util.Map;
import org.warder.id.Id;
import org.warder.permission.Permission;

/**
 * Uses of a token on a day that are to be written: numbers to add, moments to keep the greatest of.
 * Moments are microseconds since the epoch.
 *
 * @param firstAt the first allowed use; {@link #NO_FIRST} if there is none
 * @param last the last allowed use; null if there is none
 * @param lastReusedAt when an ended value was last shown; {@link #NEVER} if none was
 * @param held how many different permissions the token has; 0 while nothing was allowed
 * @param permissions what allowed the requests
 * @param values the last use of each value of the token
 */
record Pending(
    TallyKey key,
    long allowed,
    long denied,
    long reused,
    long firstAt,
    LastUse last,
    long lastReusedAt,
    int held,
    Map<Permission, PermissionUse> permissions,
    Map<Id, LastUse> values) {

  /** Before every moment. */
  static final long NEVER = -1;

  /** After every moment. */
  static final long NO_FIRST = Long.MAX_VALUE;

  /** The last use of a token, or of one of its values. */
  record LastUse(long at, Origin origin) {

    LastUse latest(LastUse other) {
      return other.at < at ? this : other;
    }
  }

  /** The uses of a permission. */
  record PermissionUse(long count, long lastAt) {

    PermissionUse plus(PermissionUse more) {
      return new PermissionUse(count + more.count, Math.max(lastAt, more.lastAt));
    }
  }

  boolean isNothing() {
    return allowed == 0 && denied == 0 && reused == 0 && permissions.isEmpty();
  }

  /** The numbers alone with those of others added. */
  Pending plus(Pending more) {
    return new Pending(
        key,
        allowed + more.allowed,
        denied + more.denied,
        reused + more.reused,
        NO_FIRST,
        null,
        NEVER,
        0,
        Map.of(),
        Map.of());
  }
}

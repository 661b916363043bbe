package org.warder.usage;

import java.sql.SQLException;

/** The statements by which uses are written, and what they are given. */
final class UsageSql {

  /** Of the columns, what stood before is compared; so they all tell of the same use. */
  static final String UPDATE_TOKEN =
      """
      update token_usage set
        allowed = allowed + ?, denied = denied + ?, reused = reused + ?,
        first_used_at =
          case when coalesce(first_used_at, 9223372036854775807) > ? then ? else first_used_at end,
        last_reused_at =
          case when coalesce(last_reused_at, -1) < ? then ? else last_reused_at end,
        address = case when coalesce(last_used_at, -1) < ? then ? else address end,
        agent = case when coalesce(last_used_at, -1) < ? then ? else agent end,
        method = case when coalesce(last_used_at, -1) < ? then ? else method end,
        through = case when coalesce(last_used_at, -1) < ? then ? else through end,
        last_used_at = case when coalesce(last_used_at, -1) < ? then ? else last_used_at end,
        unused_permissions =
          case when ? = 0 then unused_permissions else coalesce(unused_permissions, ?) end,
        permissions = case when ? = 0 then permissions else ? end
      where token_id = ?
      """;

  static final String UPDATE_DAY =
      "update token_usage_days set allowed = allowed + ?, denied = denied + ?, reused = reused + ?"
          + " where token_id = ? and day = ?";

  static final String INSERT_DAY =
      "insert into token_usage_days (allowed, denied, reused, token_id, day)"
          + " values (?, ?, ?, ?, ?)";

  /** Where it was last used since a moment. */
  static final String UPDATE_RECENT_PERMISSION =
      "update token_usage_permissions set uses = uses + ?,"
          + " last_used_at = case when last_used_at < ? then ? else last_used_at end"
          + " where token_id = ? and permission = ? and last_used_at >= ?";

  static final String INSERT_PERMISSION =
      "insert into token_usage_permissions (uses, last_used_at, token_id, permission)"
          + " values (?, ?, ?, ?)";

  static final String UPDATE_VALUE =
      "update token_values set last_used_at = ?, last_address = ? where id = ?"
          + " and coalesce(last_used_at, -1) < ?";

  private UsageSql() {}

  static void setToken(Batch update, Pending use) throws SQLException {
    long lastAt = use.last() == null ? Pending.NEVER : use.last().at();
    Origin origin = use.last() == null ? new Origin(null, null, "", null) : use.last().origin();
    update.add(
        use.allowed(),
        use.denied(),
        use.reused(),
        use.firstAt(),
        use.firstAt(),
        use.lastReusedAt(),
        use.lastReusedAt(),
        lastAt,
        origin.address(),
        lastAt,
        origin.agent(),
        lastAt,
        origin.method(),
        lastAt,
        origin.through(),
        lastAt,
        lastAt,
        use.held(),
        use.held(),
        use.held(),
        use.held(),
        use.key().token());
  }

  static void setDay(Batch batch, Pending use) throws SQLException {
    batch.add(use.allowed(), use.denied(), use.reused(), use.key().token(), use.key().day());
  }
}

package org.warder.usage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** How many permissions a token has that were not used lately, a number beside its uses. */
final class Excess {

  /** What was used since then was used lately. */
  static final Duration LATELY = Duration.ofDays(90);

  static final String USED_LATELY =
      "(select count(*) from token_usage_permissions p"
          + " where p.token_id = token_usage.token_id and p.last_used_at >= ?)";

  private static final String RECOUNT =
      "update token_usage set unused_permissions = permissions - "
          + USED_LATELY
          + " where token_id = ? and permissions is not null";

  private Excess() {}

  /** Since when a use was lately, in microseconds. */
  static long since(Instant now) {
    return Moments.toMicros(now.minus(LATELY));
  }

  /** Counts again for some tokens, in the order of their ids. */
  static void recount(Connection connection, Set<Long> tokens, long since) throws SQLException {
    try (Batch update = new Batch(connection, RECOUNT)) {
      for (long token : tokens) {
        update.add(since, token);
      }
      update.run();
    }
  }
}

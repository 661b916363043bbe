package org.warder.database.peers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.warder.id.Node;

/** The leases in the database, by its own clock. */
final class NodeNumbers {

  private static final String RENEW =
      """
      update node_leases set expires_at = NOW + ? where holder = ? and expires_at > NOW
      returning node
      """;

  /** Takes the number that has been free for the longest time; none where another is faster. */
  private static final String TAKE =
      """
      insert into node_leases as lease (expires_at, holder, node)
      select NOW + ?, ?, free.node
      from (
        select number as node
        from generate_series(0, MAX) as number left join node_leases as taken on taken.node = number
        where taken.node is null or taken.expires_at <= NOW
        order by coalesce(taken.expires_at, 0), random() limit 1) as free
      on conflict (node) do update set expires_at = excluded.expires_at, holder = excluded.holder
      where lease.expires_at <= NOW
      returning node
      """;

  private static final String MAX = Integer.toString((1 << Node.BITS) - 1);

  /** In microseconds. */
  private static final String NOW =
      "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

  private NodeNumbers() {}

  /**
   * Renews the lease of a holder, or takes a number that is free.
   *
   * @return the number; empty if another holder was faster, or none is free
   */
  static OptionalInt lease(Connection connection, String holder, Duration length)
      throws SQLException {
    OptionalInt renewed = run(connection, RENEW, holder, length);
    return renewed.isPresent() ? renewed : run(connection, TAKE, holder, length);
  }

  private static OptionalInt run(Connection connection, String sql, String holder, Duration length)
      throws SQLException {
    String complete = sql.replace("NOW", NOW).replace("MAX", MAX);
    try (PreparedStatement statement = connection.prepareStatement(complete)) {
      statement.setLong(1, TimeUnit.NANOSECONDS.toMicros(length.toNanos()));
      statement.setString(2, holder);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    }
  }
}

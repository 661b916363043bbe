package org.warder.usage;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.warder.id.Id;
import org.warder.usage.Pending.LastUse;
import org.warder.usage.Pending.PermissionUse;

/**
 * Writes uses to the database, by increments and by the greatest of two moments: several servers
 * add up. In the order of the tokens' ids, and the row of a token before all else of it: so two
 * servers never wait for each other, and what has been deleted meanwhile is left out.
 */
@ApplicationScoped
class UsageWriter {

  @Resource(lookup = "jdbc/warder")
  private DataSource dataSource;

  private Clock clock;
  private Event<UsesWritten> written;

  protected UsageWriter() {}

  @Inject
  UsageWriter(Clock clock, Event<UsesWritten> written) {
    this.clock = clock;
    this.written = written;
  }

  /**
   * Writes in a transaction of its own.
   *
   * @param uses in the order of the tokens' ids
   */
  @Transactional(TxType.REQUIRES_NEW)
  void write(List<Pending> uses) {
    tell(uses);
    try (Connection connection = dataSource.getConnection()) {
      write(connection, uses);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes when each value was last used; in a transaction of its own, since the values of a token
   * are locked by whoever changes it.
   *
   * @param uses in the order of the tokens' ids
   */
  @Transactional(TxType.REQUIRES_NEW)
  void writeValues(List<Pending> uses) {
    tell(uses);
    try (Connection connection = dataSource.getConnection();
        Batch update = new Batch(connection, UsageSql.UPDATE_VALUE)) {
      for (Pending use : uses) {
        for (Id value : new TreeSet<>(use.values().keySet())) {
          LastUse last = use.values().get(value);
          update.add(last.at(), last.origin().address(), value.value(), last.at());
        }
      }
      update.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(List<Pending> uses) {
    written.fire(
        new UsesWritten(
            uses.stream().map(use -> new Id(use.key().token())).collect(Collectors.toSet())));
  }

  private void write(Connection connection, List<Pending> uses) throws SQLException {
    List<Pending> ofTokens = updated(connection, uses);
    writeDays(connection, ofTokens);
    Set<Long> changed = writePermissions(connection, ofTokens);
    Excess.recount(connection, changed, Excess.since(clock.instant()));
  }

  /** Those whose tokens still exist; their rows are locked from now on. */
  private static List<Pending> updated(Connection connection, List<Pending> uses)
      throws SQLException {
    try (Batch update = new Batch(connection, UsageSql.UPDATE_TOKEN)) {
      for (Pending use : uses) {
        UsageSql.setToken(update, use);
      }
      return update.whereDone(uses, true);
    }
  }

  private static void writeDays(Connection connection, List<Pending> uses) throws SQLException {
    Map<TallyKey, Pending> days = new LinkedHashMap<>();
    uses.forEach(use -> days.merge(use.key(), use, Pending::plus));
    List<Pending> each = List.copyOf(days.values());
    List<Pending> missing;
    try (Batch update = new Batch(connection, UsageSql.UPDATE_DAY)) {
      for (Pending use : each) {
        UsageSql.setDay(update, use);
      }
      missing = update.whereDone(each, false);
    }
    try (Batch insert = new Batch(connection, UsageSql.INSERT_DAY)) {
      for (Pending use : missing) {
        UsageSql.setDay(insert, use);
      }
      insert.run();
    }
  }

  /** Writes them: the tokens of which a permission was not among those used lately. */
  private Set<Long> writePermissions(Connection connection, List<Pending> uses)
      throws SQLException {
    long since = Excess.since(clock.instant());
    List<Row> rows = rows(uses);
    List<Row> notLately = update(connection, UsageSql.UPDATE_RECENT_PERMISSION, rows, since);
    List<Row> missing =
        update(connection, UsageSql.UPDATE_RECENT_PERMISSION, notLately, Pending.NEVER);
    try (Batch insert = new Batch(connection, UsageSql.INSERT_PERMISSION)) {
      for (Row row : missing) {
        insert.add(row.use.count(), row.use.lastAt(), row.token, row.permission);
      }
      insert.run();
    }
    Set<Long> tokens = new TreeSet<>();
    notLately.forEach(row -> tokens.add(row.token));
    return tokens;
  }

  /** The uses of permissions, those of several days together. */
  private static List<Row> rows(List<Pending> uses) {
    Map<RowKey, PermissionUse> figures = new TreeMap<>(RowKey.ORDER);
    for (Pending use : uses) {
      use.permissions()
          .forEach(
              (held, used) ->
                  figures.merge(
                      new RowKey(use.key().token(), held.toString()), used, PermissionUse::plus));
    }
    return figures.entrySet().stream()
        .map(entry -> new Row(entry.getKey().token, entry.getKey().permission, entry.getValue()))
        .toList();
  }

  private static List<Row> update(Connection connection, String sql, List<Row> rows, long since)
      throws SQLException {
    try (Batch update = new Batch(connection, sql)) {
      for (Row row : rows) {
        long last = row.use.lastAt();
        update.add(row.use.count(), last, last, row.token, row.permission, since);
      }
      return update.whereDone(rows, false);
    }
  }

  private record Row(long token, String permission, PermissionUse use) {}

  private record RowKey(long token, String permission) {

    private static final Comparator<RowKey> ORDER =
        Comparator.comparingLong(RowKey::token).thenComparing(RowKey::permission);
  }
}

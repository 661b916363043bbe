package org.warder.usage;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.warder.database.Transaction;

/**
 * Once a day: removes the figures of days that are no longer kept, and counts again which
 * permissions were not used lately. In batches, each a transaction, in as many rounds as it takes:
 * uses are written between them.
 */
@ApplicationScoped
class UsageSweep {

  private static final int BATCH = 1000;
  private static final String OLD_DAYS =
      "select token_id, day from token_usage_days where day < ?"
          + " order by day, token_id fetch first 1000 rows only";
  private static final String REMOVE_DAY =
      "delete from token_usage_days where token_id = ? and day = ?";
  private static final String NEXT_USED =
      "select token_id from token_usage where token_id > ? and last_used_at is not null"
          + " order by token_id fetch first 1000 rows only";
  private static final String RECOUNT =
      "update token_usage set unused_permissions = permissions - "
          + Excess.USED_LATELY
          + " where token_id = ? and permissions is not null and unused_permissions <> permissions - "
          + Excess.USED_LATELY;

  @Resource(lookup = "jdbc/warder")
  private DataSource dataSource;

  private UsageSettings settings;
  private Transaction transaction;
  private Clock clock;
  private int day;

  /** The last token that was counted on that day; the greatest number when all were. */
  private long swept;

  protected UsageSweep() {}

  @Inject
  UsageSweep(UsageSettings settings, Transaction transaction, Clock clock) {
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Sweeps, if that has not been done today. */
  void run() {
    run(nanos -> true);
  }

  /**
   * Goes on with the sweep of today, if it has not been done.
   *
   * @param rest is given the nanoseconds that a batch took, and says whether there is time for the
   *     next one
   */
  void run(LongPredicate rest) {
    int today = TallyKey.of(0, Moments.toMicros(clock.instant())).day();
    if (today != day) {
      day = today;
      swept = Long.MIN_VALUE;
    }
    boolean goesOn = true;
    while (goesOn && swept != Long.MAX_VALUE) {
      long start = System.nanoTime();
      if (removeDays(today - settings.days() + 1) < BATCH) {
        swept = recountAfter(swept);
      }
      goesOn = rest.test(System.nanoTime() - start);
    }
  }

  private int removeDays(int first) {
    return inTransaction(
        connection -> {
          List<TallyKey> old = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(OLD_DAYS)) {
            select.setInt(1, first);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                old.add(new TallyKey(rows.getLong(1), rows.getInt(2)));
              }
            }
          }
          try (Batch delete = new Batch(connection, REMOVE_DAY)) {
            for (TallyKey key : old) {
              delete.add(key.token(), key.day());
            }
            delete.run();
          }
          return old.size();
        });
  }

  /**
   * Counts for the next tokens: the last of them, or the greatest number where there are no more.
   */
  private long recountAfter(long after) {
    long since = Excess.since(clock.instant());
    return inTransaction(
        connection -> {
          List<Long> next = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(NEXT_USED)) {
            select.setLong(1, after);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                next.add(rows.getLong(1));
              }
            }
          }
          try (Batch update = new Batch(connection, RECOUNT)) {
            for (long token : next) {
              update.add(since, token, since);
            }
            update.run();
          }
          return next.size() < BATCH ? Long.MAX_VALUE : next.get(next.size() - 1);
        });
  }

  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private <T> T inTransaction(Work<T> work) {
    return transaction.call(
        () -> {
          try (Connection connection = dataSource.getConnection()) {
            return work.in(connection);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}

package org.warder.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * For how long a database may say nothing. Otherwise it is a setting of the connection ({@code
 * database.patience} in {@code server.xml}), which the container gives back to the next user.
 */
final class Patience {

  private Patience() {}

  /** Waits for so long at most from now on; zero for as long as it takes. */
  static void limit(Connection connection, Duration time) throws SQLException {
    // Derby is in this process, and knows no such thing.
    if (!Derby.isOf(connection)) {
      connection.setNetworkTimeout(Runnable::run, (int) time.toMillis());
    }
  }

  /** A migration takes as long as its tables are large. */
  static final class OfMigrations extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
      try {
        limit(context.getConnection(), Duration.ZERO);
      } catch (SQLException e) {
        throw new FlywayException(e);
      }
    }
  }
}

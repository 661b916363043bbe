package org.warder.database.peers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.warder.database.Servers;

/**
 * A connection to PostgreSQL that stays open: it holds the lock which says how the database is
 * used, and hears what other servers change. Whatever it is asked for fails after two seconds
 * without an answer.
 */
final class ChannelConnection implements AutoCloseable {

  /** What servers tell each other their changes by. */
  static final String CHANGES = "warder_changes";

  private static final int TIMEOUT_MILLIS = 2_000;

  /**
   * PostgreSQL gives the lock of a machine that is lost free after eleven seconds, and not after
   * two hours.
   */
  private static final String KEEPALIVE =
      "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3";

  /** One lock for each schema. */
  private static final String LOCK =
      "(hashtext('warder-servers'), hashtext(coalesce(current_schema(), '')))";

  private final Connection connection;

  /** What this connection tells itself by. */
  private final String echo = "warder_" + UUID.randomUUID().toString().replace("-", "");

  ChannelConnection(String url, String user, Optional<String> password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    password.ifPresent(text -> properties.setProperty("password", text));
    properties.setProperty("ApplicationName", "warder-channel");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "5");
    properties.setProperty("tcpKeepAlive", "true");
    connection = new Driver().connect(url, properties);
    connection.setNetworkTimeout(Runnable::run, TIMEOUT_MILLIS);
    execute(KEEPALIVE);
  }

  /**
   * Takes the lock of the database, alone or with others that share it; it is held until the
   * connection ends, however it does.
   *
   * @param patience how long to wait for others to go
   * @return whether it is held
   */
  boolean lock(Servers servers, Duration patience) throws SQLException {
    String function =
        servers == Servers.ONE ? "pg_try_advisory_lock" : "pg_try_advisory_lock_shared";
    long end = System.nanoTime() + patience.toNanos();
    while (!isTrue("select " + function + LOCK)) {
      if (end - System.nanoTime() < 0) {
        return false;
      }
      execute("select pg_sleep(0.2)");
    }
    return true;
  }

  /** Begins to hear what is committed from now on. */
  void listen() throws SQLException {
    execute("listen " + CHANGES + "; listen " + echo);
  }

  /** Tells this connection itself something, which it hears after all that was told before. */
  void call(long number) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
      statement.setString(1, echo);
      statement.setString(2, Long.toString(number));
      statement.execute();
    }
  }

  /**
   * Waits until something is heard or a time is over.
   *
   * @param echoes takes what this connection has told itself
   * @param changes takes what servers have told
   */
  void hear(Duration time, Consumer<Long> echoes, Consumer<String> changes) throws SQLException {
    int millis = (int) Math.max(1, time.toMillis());
    PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(millis);
    for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
      if (notification.getName().equals(echo)) {
        echoes.accept(Long.valueOf(notification.getParameter()));
      } else {
        changes.accept(notification.getParameter());
      }
    }
  }

  /** For statements of others, each in a transaction of its own. */
  Connection jdbc() {
    return connection;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean isTrue(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is gone, then.
    }
  }
}

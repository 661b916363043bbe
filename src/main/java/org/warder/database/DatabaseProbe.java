package org.warder.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** Asks whether the database can be reached, read and changed. */
@ApplicationScoped
public class DatabaseProbe {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  @Resource(lookup = "jdbc/warder")
  private DataSource dataSource;

  /** Whether it answers so within three seconds, by a connection that is there. */
  public boolean isAvailable() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) TIMEOUT.toSeconds());
      Patience.limit(connection, TIMEOUT);
      return statement.executeQuery("select id from onboarding").next()
          && !ReadOnly.isSo(connection);
    } catch (SQLException e) {
      return false;
    }
  }
}

package org.warder.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Asks whether the database can be reached. */
@ApplicationScoped
public class DatabaseProbe {

  private static final int TIMEOUT_SECONDS = 3;

  @Resource(lookup = "jdbc/warder")
  private DataSource dataSource;

  /** Whether the schema can be read within three seconds. */
  public boolean isAvailable() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      return statement.executeQuery("select id from onboarding").next();
    } catch (SQLException e) {
      return false;
    }
  }
}

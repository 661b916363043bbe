package org.warder.system.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The PostgreSQL that servers of tests share, each in a database of its own. It starts when
 * somebody first asks for one, and ends with the tests.
 */
final class SharedPostgres {

  private static EmbeddedPostgres postgres;
  private static int databases;

  private SharedPostgres() {}

  /** Makes an empty database, and returns its address for JDBC, with the user who may do all. */
  static synchronized String createDatabase() {
    if (postgres == null) {
      postgres = start();
      Runtime.getRuntime().addShutdownHook(new Thread(SharedPostgres::stop));
    }
    String name = "warder_" + ++databases;
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return postgres.getJdbcUrl("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      // Its log is a file, which tests can ask to hold the statements.
      return OwnPostgres.builder()
          .setServerConfig("logging_collector", "on")
          .setServerConfig("log_filename", "postgresql.log")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

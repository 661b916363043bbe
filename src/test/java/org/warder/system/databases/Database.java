package org.warder.system.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.SharedServer;
import org.warder.system.Warder.Instance;

/**
 * The databases that Warder runs on, each under a server of its own, which starts when somebody
 * first asks for it and ends with the tests.
 */
public enum Database {
  DERBY {
    @Override
    OwnServer create(String name) {
      return new OwnServer(name);
    }
  },
  POSTGRESQL {
    @Override
    OwnServer create(String name) {
      EmbeddedPostgres postgres = start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
      return new OwnServer(name)
          .with("DB_URL", postgres.getJdbcUrl("postgres", "postgres"))
          .with("DB_USER", "postgres");
    }
  };

  private static final SharedServer ON_DERBY = new SharedServer(() -> DERBY.create("on-derby"));
  private static final SharedServer ON_POSTGRESQL =
      new SharedServer(() -> POSTGRESQL.create("on-postgresql"));

  /** Another server on an empty database of this kind, not yet running. */
  abstract OwnServer create(String name);

  /** The running server that tests share. */
  public OwnServer server() {
    return shared().server();
  }

  /** What its setup made. */
  public Instance instance() {
    return shared().instance();
  }

  /** Raw HTTP with the operator token. */
  public Http operator() {
    return shared().operator();
  }

  /** A connection to the database of PostgreSQL, beside the server's. */
  public Connection connection() throws SQLException {
    return DriverManager.getConnection(server().setting("DB_URL"), "postgres", "");
  }

  private SharedServer shared() {
    return this == DERBY ? ON_DERBY : ON_POSTGRESQL;
  }

  private static EmbeddedPostgres start() {
    try {
      // Its log is a file, which tests can ask to hold the statements.
      return EmbeddedPostgres.builder()
          .setServerConfig("logging_collector", "on")
          .setServerConfig("log_filename", "postgresql.log")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

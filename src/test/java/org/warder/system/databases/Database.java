package org.warder.system.databases;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.SharedServer;
import org.warder.system.Warder.Instance;

/**
 * The databases that Warder runs on, each under a server that tests share, which starts when
 * somebody first asks for it and ends with the tests.
 */
public enum Database {
  DERBY {
    @Override
    public Map<String, String> create() {
      // The default of every server, in its data folder.
      return Map.of();
    }
  },
  POSTGRESQL {
    @Override
    public Map<String, String> create() {
      return Map.of("DB_URL", SharedPostgres.createDatabase(), "DB_USER", "postgres");
    }
  };

  private static final SharedServer ON_DERBY =
      new SharedServer(() -> new OwnServer("on-derby", DERBY.create()));
  private static final SharedServer ON_POSTGRESQL =
      new SharedServer(() -> new OwnServer("on-postgresql", POSTGRESQL.create()));

  /** That of every server whose test says nothing else: {@code -Dwarder.database=postgresql}. */
  public static Database usual() {
    return valueOf(System.getProperty("warder.database", "derby").toUpperCase(Locale.ROOT));
  }

  /** Makes an empty database of this kind, and returns the settings of a server on it. */
  public abstract Map<String, String> create();

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
    return DriverManager.getConnection(server().setting("DB_URL"));
  }

  private SharedServer shared() {
    return this == DERBY ? ON_DERBY : ON_POSTGRESQL;
  }
}

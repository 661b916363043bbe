package org.warder.system.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;
import org.warder.system.databases.Database;

/** Servers that share a database, each started when somebody first asks for it. */
public final class Peers {

  /** The first user. */
  public static final String OPERATOR = "ops";

  /** Their password. */
  public static final String PASSWORD = "correct-horse-1";

  /** How long the third one says that it is about to end before it does. */
  static final Duration DELAY = Duration.ofSeconds(2);

  private static final Map<String, String> DATABASE = Database.POSTGRESQL.create();
  private static final URI ADDRESS = URI.create(DATABASE.get("DB_URL").substring("jdbc:".length()));

  private static DatabaseProxy proxy;
  private static OwnServer first;
  private static OwnServer second;
  private static OwnServer third;
  private static Instance instance;
  private static Throwable failure;

  private Peers() {}

  /** One that reaches the database by itself. */
  public static synchronized OwnServer first() {
    if (first == null) {
      first = start(several(server("peer-1")));
      instance = Warder.setUp(first.url());
    }
    return first;
  }

  /** One that reaches it through {@link #proxy}, and waits for five seconds if it says nothing. */
  public static synchronized OwnServer second() {
    first();
    if (second == null) {
      second = start(several(behind(proxy(), "peer-2")).with("DATABASE_PATIENCE", "5"));
    }
    return second;
  }

  /** Another one that reaches it by itself, and browsers by TLS alone. */
  static synchronized OwnServer third() {
    first();
    if (third == null) {
      third =
          start(
              several(server("peer-3"))
                  .with("HTTPS_ONLY", "true")
                  .with("SHUTDOWN_DELAY", Long.toString(DELAY.toSeconds())));
    }
    return third;
  }

  /** What is between the second server and the database. */
  static synchronized DatabaseProxy proxy() {
    if (proxy == null) {
      proxy = new DatabaseProxy(ADDRESS.getPort());
    }
    return proxy;
  }

  /** What setup gave. */
  public static synchronized Instance instance() {
    first();
    return instance;
  }

  /** One server, with the operator token. */
  static Http operatorAt(OwnServer server) {
    return server.http().withToken(instance().operatorToken());
  }

  /** A server on the same database, not yet running. */
  static OwnServer server(String name) {
    return new OwnServer(name, DATABASE);
  }

  /** The database itself. */
  static Connection database() throws SQLException {
    return DriverManager.getConnection(DATABASE.get("DB_URL"));
  }

  /** A name that nothing else has. */
  static String unique() {
    return "name-" + UUID.randomUUID();
  }

  /** Waits until something is so. */
  static void await(String what, BooleanSupplier done) {
    Instant deadline = Instant.now().plusSeconds(30);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(deadline);
    }
  }

  private static OwnServer several(OwnServer server) {
    return server.with("SERVERS", "several");
  }

  private static OwnServer behind(DatabaseProxy proxy, String name) {
    String address = DATABASE.get("DB_URL").replace(":" + ADDRESS.getPort(), ":" + proxy.port());
    return server(name).with("DB_URL", address);
  }

  /** One that does not start is not tried again, so that other tests fail at once. */
  private static OwnServer start(OwnServer server) {
    if (failure != null) {
      throw new IllegalStateException("a server has not started for an earlier test", failure);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    try {
      return server.start();
    } catch (RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }
}

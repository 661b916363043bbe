package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.Warder;

/** A PostgreSQL that lets itself be read and not changed, as one that has become a standby. */
class ReadOnlyDatabaseST {

  private static final String USER = "{\"name\": \"someone\"}";

  private final OwnServer server =
      new OwnServer("read-only", Database.POSTGRESQL.create()).with("SERVERS", "several");

  @Test
  void changesMayBeTriedAgainAndTheServerIsNotReady() throws Exception {
    try (server) {
      Http operator = server.start().http().withToken(Warder.setUp(server.url()).operatorToken());
      set("on");
      server.await(() -> ready() == 503, "it is not ready");
      Answer refused = operator.post("/api/v2/users", USER);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text("code")).isEqualTo("unavailable");
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(server.http().get("/health").text("status")).isEqualTo("fail");
      assertThat(operator.get("/api/v2/users").status()).isEqualTo(200);

      awaitConnections(6);
      // The first new one is of use until the number for ids must be leased again.
      assertThat(linesWith("notifications is lost")).isBetween(1L, 2L);
      long before = linesWith("notifications is there again");
      assertThat(before).isBetween(0L, 1L);

      set("off");
      server.await(() -> ready() == 200, "it is ready again");
      server.await(
          () -> operator.post("/api/v2/users", USER).status() == 201, "a creation succeeds again");
      server.await(() -> linesWith("notifications is there again") > before, "it hears again");
      assertThat(server.messages()).doesNotContain("Request failed");
    }
  }

  private int ready() {
    return server.management().get("/health/ready").status();
  }

  private long linesWith(String text) {
    return server.messages().lines().filter(line -> line.contains(text)).count();
  }

  /** Whether connections can change anything that begin from now on; others end. */
  private void set(String readOnly) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.setting("DB_URL"));
        Statement statement = connection.createStatement()) {
      statement.execute("set session characteristics as transaction read write");
      statement.execute(
          "alter database "
              + connection.getCatalog()
              + " set default_transaction_read_only = "
              + readOnly);
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    }
  }

  /**
   * Waits until the server has made so many more; nobody asks for any but that for notifications.
   */
  private void awaitConnections(int more) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.setting("DB_URL"))) {
      long before = sessions(connection);
      server.await(() -> sessions(connection) >= before + more, "it tries again");
    }
  }

  private static long sessions(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sessions from pg_stat_database where datname = current_database()")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

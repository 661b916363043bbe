package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;

/**
 * PostgreSQL ends a transaction, or a connection, in the middle of a request: the caller does not
 * notice. {@code RetriesIT} does the same within the server, on any database.
 */
class Retries {

  private static final String WAITING =
      "select pid from pg_stat_activity where wait_event_type = 'Lock' and pid <> pg_backend_pid()"
          + " and datname = current_database()";

  private final OwnServer server = Database.POSTGRESQL.server();
  private final Http operator = Database.POSTGRESQL.operator();
  private String user;

  @BeforeEach
  void makeUser() {
    user = new Fixtures(operator).user().id();
  }

  @Test
  void changeThatIsTheVictimOfADeadlockIsMadeAllTheSame() throws Exception {
    long before = deadlocks();
    try (Connection other = transaction();
        Statement statement = other.createStatement()) {
      statement.execute("set local deadlock_timeout = '1h'");
      CompletableFuture<Answer> deletion = deleteWhatIsLockedBy(statement);
      // The deletion has the lock of the instance; it waits longer, so it is the one that is ended.
      statement.execute("update onboarding set id = id");
      other.rollback();

      assertDeleted(deletion.join());
    }
    assertThat(deadlocks()).isGreaterThan(before);
  }

  @Test
  void changeWhoseConnectionIsLostIsMadeAllTheSame() throws Exception {
    try (Connection other = transaction();
        Statement statement = other.createStatement()) {
      CompletableFuture<Answer> deletion = deleteWhatIsLockedBy(statement);
      endConnectionsThatWait(statement);
      other.rollback();

      assertDeleted(deletion.join());
    }
  }

  @Test
  void requestsAfterAllConnectionsAreLostSucceed() throws Exception {
    try (Connection other = transaction();
        Statement statement = other.createStatement()) {
      assertThat(operator.get("/api/v2/users").status()).isEqualTo(200);
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
              + " and backend_type = 'client backend' and datname = current_database()");

      assertThat(operator.get("/api/v2/users").status()).isEqualTo(200);
      assertDeleted(operator.delete("/api/v2/users/" + user));
    }
  }

  private long deadlocks() {
    return server
        .messages()
        .lines()
        .filter(line -> line.contains("Two requests stood in each other's way"))
        .count();
  }

  private static Connection transaction() throws SQLException {
    Connection connection = Database.POSTGRESQL.connection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** A deletion of the user that has begun and waits for a row. */
  private CompletableFuture<Answer> deleteWhatIsLockedBy(Statement statement) throws SQLException {
    statement.execute("select * from users where id = x'" + user + "'::bigint for update");
    CompletableFuture<Answer> deletion =
        CompletableFuture.supplyAsync(() -> operator.delete("/api/v2/users/" + user));
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (!isSomebodyWaiting(statement)) {
      assertThat(Instant.now()).as("the deletion waits").isBefore(deadline);
      Thread.onSpinWait();
    }
    return deletion;
  }

  private static boolean isSomebodyWaiting(Statement statement) throws SQLException {
    // What a transaction has once seen of other backends it sees until this.
    statement.execute("select pg_stat_clear_snapshot()");
    try (ResultSet waiting = statement.executeQuery(WAITING)) {
      return waiting.next();
    }
  }

  private static void endConnectionsThatWait(Statement statement) throws SQLException {
    statement.execute("select pg_terminate_backend(pid) from (" + WAITING + ") as waiting");
  }

  private void assertDeleted(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(204);
    assertThat(operator.get("/api/v2/users/" + user).status()).isEqualTo(404);
  }
}

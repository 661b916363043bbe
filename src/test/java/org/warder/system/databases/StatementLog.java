package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Has PostgreSQL write down every statement that it gets, and reads those of one database. */
final class StatementLog implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What a transaction has that the server begins of its own accord, about the use of tokens. */
  private static final Pattern ROUND =
      Pattern.compile(
          "(?i)update (token_usage|usage_recording|token_values set last_used_at).*"
              + "|select token_id(, day)? from token_usage(_days)? where (day <|token_id >).*");

  private final Connection own;
  private final Path file;
  private final Pattern line;

  /**
   * Begins to write.
   *
   * @param own a connection of a superuser, closed at the end
   */
  StatementLog(Connection own) throws SQLException {
    this.own = own;
    execute(
        "alter system set log_statement = 'all'",
        "alter system set log_line_prefix = '%m [%v] %d '",
        "select pg_reload_conf()");
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!ask("show log_statement").equals("all")) {
      assertThat(Instant.now()).as("PostgreSQL logs statements").isBefore(deadline);
    }
    line =
        Pattern.compile(
            "^.*\\[(\\S+)] %s LOG:  (?:statement|execute [^:]+): (.*)$".formatted(own.getCatalog()),
            Pattern.MULTILINE);
    file = Path.of(ask("show data_directory")).resolve(ask("select pg_current_logfile()"));
  }

  private String ask(String question) throws SQLException {
    try (Statement statement = own.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Statement statement = own.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The statements that a piece of work causes, in their order. */
  List<String> during(Runnable work) {
    int before = mark();
    work.run();
    int after = mark();
    String log = read();
    // One that has begun before the work may go on.
    Set<String> ofRounds =
        line.matcher(log)
            .results()
            .filter(found -> ROUND.matcher(found.group(2)).matches())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    return line.matcher(log.substring(before, after))
        .results()
        .filter(found -> !ofRounds.contains(found.group(1)))
        .map(found -> found.group(2))
        .filter(statement -> !statement.contains("mark-"))
        .toList();
  }

  /** Where the log ends now: the server writes what it gets in its order, but a little later. */
  private int mark() {
    String mark = "mark-" + UUID.randomUUID();
    try {
      execute("select '" + mark + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Matcher end = Pattern.compile(mark + "'\\R").matcher("");
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!end.reset(read()).find()) {
      assertThat(Instant.now()).as("the log is written").isBefore(deadline);
      Thread.onSpinWait();
    }
    return end.end();
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    execute(
        "alter system reset log_statement",
        "alter system reset log_line_prefix",
        "select pg_reload_conf()");
    own.close();
  }
}

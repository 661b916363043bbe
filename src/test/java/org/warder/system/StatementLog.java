package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A PostgreSQL that writes down every statement that it gets. */
final class StatementLog implements AutoCloseable {

  private static final String FILE = "log/statements.log";
  private static final Pattern STATEMENT =
      Pattern.compile("^.*\\[(\\d+)] LOG:  (?:statement|execute [^:]+): (.*)$", Pattern.MULTILINE);

  /** What the server writes of its own accord, about the use of tokens. */
  private static final Pattern ROUND =
      Pattern.compile(
          "(?i)update token_usage.*|select token_id(, day)? from token_usage(_days)? where (day <|token_id >).*");

  private final EmbeddedPostgres postgres;
  private final Path file;
  private final Connection own;

  StatementLog(Path folder) throws IOException, SQLException {
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_directory", "log")
            .setServerConfig("log_filename", "statements.log")
            .setServerConfig("log_statement", "all")
            .start();
    file = folder.resolve(FILE);
    own = postgres.getPostgresDatabase().getConnection();
  }

  String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  /** The statements that a piece of work causes, in their order. */
  List<String> during(Runnable work) {
    int before = mark();
    work.run();
    int after = mark();
    String log = read().substring(before, after);
    List<MatchResult> statements = STATEMENT.matcher(log).results().toList();
    Set<String> ofRounds =
        statements.stream()
            .filter(found -> ROUND.matcher(found.group(2)).matches())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    return statements.stream()
        .filter(found -> !ofRounds.contains(found.group(1)))
        .map(found -> found.group(2))
        .filter(statement -> !statement.contains("mark-"))
        .toList();
  }

  /** Where the log ends now: the server writes what it gets in its order, but a little later. */
  private int mark() {
    String mark = "mark-" + UUID.randomUUID();
    try (Statement statement = own.createStatement()) {
      statement.execute("select '" + mark + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Matcher end = Pattern.compile(mark + "'\\R").matcher("");
    Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
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
  public void close() throws IOException, SQLException {
    own.close();
    postgres.close();
  }
}

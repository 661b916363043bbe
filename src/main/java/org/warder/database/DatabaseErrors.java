package org.warder.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * Recognises what the database reports although nobody made a mistake: two requests stood in each
 * other's way, or the connection is lost.
 */
public final class DatabaseErrors {

  private static final Logger LOG = System.getLogger(DatabaseErrors.class.getName());

  /** SQL states of deadlocks and of locks that were waited for in vain, of both databases. */
  private static final Set<String> LOCKED = Set.of("40001", "40P01", "40XL1", "40XL2", "55P03");

  /** The class of SQL states about the connection, and PostgreSQL's about its shutting down. */
  private static final String CONNECTION = "08";

  private static final String SHUTDOWN = "57P";

  private static final Duration SOON = Duration.ofSeconds(1);

  private DatabaseErrors() {}

  /** What a caller is told of it, whatever it is wrapped in; empty if it is anything else. */
  public static Optional<ServiceException> refusal(Throwable thrown) {
    return sqlErrors(thrown).flatMap(error -> refusal(error).stream()).findFirst();
  }

  private static Optional<ServiceException> refusal(SQLException error) {
    String state = Objects.requireNonNullElse(error.getSQLState(), "");
    if (LOCKED.contains(state)) {
      LOG.log(Level.INFO, "Two requests stood in each other''s way: {0}", error.getMessage());
      return Optional.of(ServiceException.retryLater(SOON, Reason.CONCURRENT_CHANGE));
    }
    if (state.startsWith(CONNECTION)
        || state.startsWith(SHUTDOWN)
        || error instanceof SQLTransientConnectionException
        || error instanceof SQLNonTransientConnectionException
        || error instanceof SQLRecoverableException) {
      LOG.log(Level.WARNING, "The database cannot be reached: {0}", error.getMessage());
      return Optional.of(ServiceException.retryLater(SOON, Reason.DATABASE_UNREACHABLE));
    }
    return Optional.empty();
  }

  /** The errors of the database that caused another one. */
  static Stream<SQLException> sqlErrors(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
  }
}

package org.warder.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
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

  /** SQL states of a transaction that the database has rolled back to let another one go on. */
  private static final Set<String> ROLLED_BACK = Set.of("40001", "40P01");

  /** SQL states of a connection that was there and is lost, and its transaction with it. */
  private static final Set<String> LOST = Set.of("08003", "08006", "57P01", "57P02");

  private static final Duration SOON = Duration.ofSeconds(1);

  private DatabaseErrors() {}

  /** What a caller is told of it, whatever it is wrapped in; empty if it is anything else. */
  public static Optional<ServiceException> refusal(Throwable thrown) {
    return sqlErrors(thrown).flatMap(error -> refusal(error).stream()).findFirst();
  }

  /**
   * Whether the database has undone the whole transaction of work that failed so before its commit,
   * and may well do it if it is asked again. A lock that was waited for in vain, or a database that
   * cannot be reached or says nothing, has taken its time already.
   */
  static boolean isUndone(Throwable thrown) {
    return causes(thrown).noneMatch(SocketTimeoutException.class::isInstance)
        && sqlErrors(thrown)
            .map(SQLException::getSQLState)
            .filter(Objects::nonNull)
            .anyMatch(state -> ROLLED_BACK.contains(state) || LOST.contains(state));
  }

  private static Optional<ServiceException> refusal(SQLException error) {
    String state = Objects.requireNonNullElse(error.getSQLState(), "");
    if (LOCKED.contains(state)) {
      LOG.log(Level.INFO, "Two requests stood in each other''s way: {0}", error.getMessage());
      return Optional.of(ServiceException.because(error, SOON, Reason.CONCURRENT_CHANGE));
    }
    if (state.startsWith(CONNECTION)
        || state.startsWith(SHUTDOWN)
        || error instanceof SQLTransientConnectionException
        || error instanceof SQLNonTransientConnectionException
        || error instanceof SQLRecoverableException) {
      LOG.log(Level.WARNING, "The database cannot be reached: {0}", error.getMessage());
      return Optional.of(ServiceException.because(error, SOON, Reason.DATABASE_UNREACHABLE));
    }
    return Optional.empty();
  }

  /** The errors of the database that caused another one. */
  static Stream<SQLException> sqlErrors(Throwable thrown) {
    return causes(thrown).filter(SQLException.class::isInstance).map(SQLException.class::cast);
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
  }
}

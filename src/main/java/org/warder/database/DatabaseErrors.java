package org.warder.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * Recognises what the database reports although nobody made a mistake: two requests stood in each
 * other's way, the connection is lost, or the database is in a state in which it does not work.
 */
public final class DatabaseErrors {

  private static final Logger LOG = System.getLogger(DatabaseErrors.class.getName());

  /** SQL states of deadlocks and of locks that were waited for in vain, of both databases. */
  private static final Set<String> LOCKED = Set.of("40001", "40P01", "40XL1", "40XL2", "55P03");

  /**
   * How SQL states begin where the database does not work, or not for this server: the connection;
   * on PostgreSQL the password or the user's right to connect, no room, an operator who ended it or
   * a time that was over (57014, 57P); what only reads, on PostgreSQL a standby (25006), on Derby
   * since its disk was full (25502, 25503); and Derby's reports of its files and its log, and that
   * it cannot be opened.
   */
  private static final List<String> UNAVAILABLE =
      List.of(
          "08", "28", "53", "57014", "57P", "25006", "25502", "25503", "XJ040", "XSDB", "XSDF",
          "XSDG", "XSLA", "XSLB");

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
    if (LOCKED.contains(state(error))) {
      LOG.log(Level.INFO, "Two requests stood in each other''s way: {0}", error.getMessage());
      return Optional.of(ServiceException.because(error, SOON, Reason.CONCURRENT_CHANGE));
    }
    if (begins(error, UNAVAILABLE)
        || error instanceof SQLTransientConnectionException
        || error instanceof SQLNonTransientConnectionException
        || error instanceof SQLRecoverableException) {
      LOG.log(Level.WARNING, "The database cannot be reached: {0}", error.getMessage());
      return Optional.of(ServiceException.because(error, SOON, Reason.DATABASE_UNREACHABLE));
    }
    return Optional.empty();
  }

  static boolean begins(SQLException error, List<String> states) {
    return states.stream().anyMatch(state(error)::startsWith);
  }

  private static String state(SQLException error) {
    return Objects.requireNonNullElse(error.getSQLState(), "");
  }

  /** The errors of the database that caused another one. */
  static Stream<SQLException> sqlErrors(Throwable thrown) {
    return causes(thrown).filter(SQLException.class::isInstance).map(SQLException.class::cast);
  }

  static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
  }
}

package org.warder.database;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is said of a database that a server cannot use at its start. */
final class StartReason {

  /** How SQL states begin of one that has no room, and of one that starts or ends. */
  private static final List<String> BUSY = List.of("53", "57P");

  private StartReason() {}

  /**
   * Whether the database could not be reached, or had no room, so that it may well be there a
   * little later although nobody changes a setting.
   */
  static boolean isAway(Throwable thrown) {
    return DatabaseErrors.causes(thrown).anyMatch(StartReason::isSilence)
        || DatabaseErrors.sqlErrors(thrown)
            .anyMatch(
                error ->
                    error instanceof SQLTransientConnectionException
                        || DatabaseErrors.begins(error, BUSY));
  }

  private static boolean isSilence(Throwable cause) {
    return cause instanceof SocketException
        || cause instanceof SocketTimeoutException
        || cause instanceof UnknownHostException
        || cause instanceof EOFException;
  }

  /** Which setting must be mended, where the database has been reached. */
  static String mistake(Throwable thrown) {
    boolean isUser =
        DatabaseErrors.sqlErrors(thrown)
            .map(error -> Objects.requireNonNullElse(error.getSQLState(), ""))
            .anyMatch(state -> state.startsWith("28") || state.equals("08004"));
    return isUser
        ? "DB_USER and DB_PASSWORD must be those of a user whom the database of DB_URL lets in"
        : "DB_URL must name a database that the server and DB_USER can use";
  }

  /**
   * What has been the matter first, in one line: what wraps it says less. The address is left out,
   * since a password may be in it.
   */
  static String of(Throwable thrown, String url) {
    List<Throwable> all = Stream.iterate(thrown, Objects::nonNull, StartReason::earlier).toList();
    String text =
        all.stream()
            .filter(SQLException.class::isInstance)
            .map(Throwable::getMessage)
            .filter(Objects::nonNull)
            .reduce((earlier, later) -> later)
            .orElse(String.valueOf(thrown.getMessage()));
    if (all.get(all.size() - 1) instanceof IOException root) {
      text += " (" + root.getClass().getSimpleName() + ": " + root.getMessage() + ")";
    }
    return text.replace(url, "DB_URL")
        .replaceAll("(?i)(password=)[^&;\\s]*", "$1...")
        // What Open Liberty adds.
        .replaceAll(" DSRA0010E: .*", "")
        .replaceAll("\\s+", " ");
  }

  private static Throwable earlier(Throwable thrown) {
    return thrown instanceof SQLException error && error.getNextException() != null
        ? error.getNextException()
        : thrown.getCause();
  }
}

package org.warder.api.errors;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;

/** What to tell of an exception, whatever it is wrapped in; what is our fault is logged. */
final class ErrorTranslator {

  private static final Logger LOG = System.getLogger(ErrorTranslator.class.getName());

  /** SQL states: a unique constraint is violated, and the class of those about the connection. */
  private static final String UNIQUE_VIOLATION = "23505";

  private static final String CONNECTION_CLASS = "08";

  private ErrorTranslator() {}

  /** What the caller shall read. */
  static ApiError of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RequestException refused) {
        return ApiError.of(refused);
      }
      if (cause instanceof ServiceException refused) {
        return refused.code() == ErrorCode.INTERNAL_ERROR ? internal(thrown) : ApiError.of(refused);
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        if (sql.getSQLState().equals(UNIQUE_VIOLATION)) {
          // Two at once passed the check for a free name; the database let one in.
          return new ApiError(ErrorCode.CONFLICT, "the name has just been taken");
        }
        if (sql.getSQLState().startsWith(CONNECTION_CLASS)) {
          LOG.log(Level.WARNING, "The database cannot be reached: {0}", sql.getMessage());
          return new ApiError(ErrorCode.UNAVAILABLE, "the database cannot be reached");
        }
      }
    }
    return internal(thrown);
  }

  /** A defect of ours: its text is for us, not for the caller. */
  private static ApiError internal(Throwable thrown) {
    LOG.log(Level.ERROR, "Request failed", thrown);
    return new ApiError(ErrorCode.INTERNAL_ERROR, "internal error");
  }
}

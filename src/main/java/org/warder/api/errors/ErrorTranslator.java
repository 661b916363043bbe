package org.warder.api.errors;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.warder.database.DatabaseErrors;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;

/** What to tell of an exception, whatever it is wrapped in; what is our fault is logged. */
public final class ErrorTranslator {

  private static final Logger LOG = System.getLogger(ErrorTranslator.class.getName());

  private ErrorTranslator() {}

  /** What the caller shall read. */
  public static ApiError of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RequestException refused) {
        return ApiError.of(refused);
      }
      if (cause instanceof ServiceException refused) {
        return refused.code() == ErrorCode.INTERNAL_ERROR ? internal(thrown) : ApiError.of(refused);
      }
    }
    return DatabaseErrors.refusal(thrown).map(ApiError::of).orElseGet(() -> internal(thrown));
  }

  /** A defect of ours: its text is for us, not for the caller. */
  private static ApiError internal(Throwable thrown) {
    LOG.log(Level.ERROR, "Request failed", thrown);
    return new ApiError(ErrorCode.INTERNAL_ERROR, "internal error");
  }
}

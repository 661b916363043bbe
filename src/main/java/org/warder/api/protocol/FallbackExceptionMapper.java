package org.warder.api.protocol;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;

/** Renders what nobody foresaw: logged with its cause, told without it. */
@Provider
public class FallbackExceptionMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(FallbackExceptionMapper.class.getName());

  /** Integrity constraint violation: unique (SQL:2016, Derby and PostgreSQL alike). */
  private static final String UNIQUE_VIOLATION = "23505";

  @Override
  public Response toResponse(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ServiceException refused) {
        return ErrorResponse.of(refused.code(), refused.getMessage()).build();
      }
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        // Two at once passed the check for a free name; the database let one in.
        return ErrorResponse.of(ErrorCode.CONFLICT, "the name has just been taken").build();
      }
    }
    LOG.log(Level.ERROR, "Request failed", e);
    return ErrorResponse.of(ErrorCode.INTERNAL_ERROR, "internal error").build();
  }
}

package org.warder.api.protocol;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;

/** Renders what a service refuses. */
@Provider
public class ServiceExceptionMapper implements ExceptionMapper<ServiceException> {

  private static final Logger LOG = System.getLogger(ServiceExceptionMapper.class.getName());

  @Override
  public Response toResponse(ServiceException e) {
    if (e.code() == ErrorCode.INTERNAL_ERROR) {
      // A defect of ours: its text is for us, not for the caller.
      LOG.log(Level.ERROR, "Request failed", e);
      return ErrorResponse.of(e.code(), "internal error").build();
    }
    return ErrorResponse.of(e.code(), e.getMessage()).build();
  }
}

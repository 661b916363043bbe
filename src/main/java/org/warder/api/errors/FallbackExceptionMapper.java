package org.warder.api.errors;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.warder.error.ServiceException;

/** Renders what a service refuses, and what nobody foresaw. */
@Provider
public class FallbackExceptionMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable thrown) {
    ServiceException told = ErrorTranslator.of(thrown);
    return ErrorResponse.of(told.code(), told.getMessage()).build();
  }
}

package org.warder.api.errors;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Renders what a service refuses, and what nobody foresaw. */
@Provider
public class FallbackExceptionMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable thrown) {
    return ErrorResponse.of(ErrorTranslator.of(thrown)).build();
  }
}

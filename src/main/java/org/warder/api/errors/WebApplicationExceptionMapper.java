package org.warder.api.errors;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.TreeSet;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;

/**
 * Renders what JAX-RS itself refuses, with the status that it chose: unknown paths, wrong methods.
 */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException e) {
    // A parameter that could not be converted arrives as "not found" around our own exception.
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RequestException || cause instanceof ServiceException) {
        return ErrorResponse.of(ErrorTranslator.of(cause)).build();
      }
    }
    Response chosen = e.getResponse();
    ErrorCode code = ErrorResponse.code(chosen.getStatus());
    String message = code == ErrorCode.NOT_FOUND ? "path not found" : code.text();
    Response.ResponseBuilder answer =
        ErrorResponse.of(new ApiError(code, message)).status(chosen.getStatus());
    Set<String> allowed = new TreeSet<>(chosen.getAllowedMethods());
    // Answered without a look at the path, and only to a preflight.
    allowed.remove(HttpMethod.OPTIONS);
    return allowed.isEmpty()
        ? answer.build()
        : answer.header(HttpHeaders.ALLOW, String.join(", ", allowed)).build();
  }
}

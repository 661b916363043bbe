package org.warder.api.protocol;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warder.api.errors.ErrorAudience;
import org.warder.api.errors.ErrorResponse;
import org.warder.error.ErrorCode;

/**
 * Stands before everything: refuses paths that are another name of one, queries that cannot be
 * read, methods in lower case, and {@code TRACE}, which the container would answer in HTML.
 */
public class RequestTargetFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** All methods that there are; JAX-RS would take {@code get} for {@code GET}. */
  private static final Pattern METHOD = Pattern.compile("[A-Z]+");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<RequestTarget.Fault> fault =
        RequestTarget.fault(request.getRequestURI(), request.getQueryString());
    if (fault.isPresent()) {
      ErrorAudience.send(request, response, fault.get().code(), fault.get().message());
    } else if (!METHOD.matcher(request.getMethod()).matches()) {
      ErrorAudience.send(
          request,
          response,
          ErrorCode.NOT_IMPLEMENTED,
          "there is no such method: names of methods are in upper case");
    } else if (request.getMethod().equals("TRACE")) {
      response.setHeader("Allow", "GET, HEAD, POST");
      ErrorResponse.send(response, ErrorCode.METHOD_NOT_ALLOWED, "method not allowed");
    } else {
      chain.doFilter(EncodedTarget.of(request), response);
    }
  }
}

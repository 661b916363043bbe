package org.warder.api.protocol;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.warder.api.errors.ErrorResponse;
import org.warder.error.ErrorCode;

/**
 * Refuses messages that a proxy and this server may read differently: whom a request is for and
 * where it ends (RFC 9112, Request Smuggling). What the container does not show is in
 * src/docs/deployment.md, A reverse proxy.
 */
public class MessageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Methods whose requests tell the length of their body, if only 0. */
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> fault = MessageFault.of(request);
    if (fault.isPresent()) {
      // What follows on the connection may be no request.
      response.setHeader("Connection", "close");
      ErrorResponse.send(response, ErrorCode.INVALID, fault.get());
    } else {
      if (MessageFault.isInChunks(request) || isOfUnknownLength(request)) {
        response.setHeader("Connection", "close");
      }
      chain.doFilter(request, response);
    }
  }

  /** The container drops a length that is no number, and takes the body for the next request. */
  private static boolean isOfUnknownLength(HttpServletRequest request) {
    return WITH_BODY.contains(request.getMethod())
        && request.getHeader("Content-Length") == null
        && request.getHeader("Transfer-Encoding") == null;
  }
}

package org.warder.api.protocol;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.warder.api.errors.ErrorResponse;
import org.warder.error.ErrorCode;
import org.warder.id.Id;

/**
 * Refuses a segment of a path that is no text in UTF-8: only an id can stand there, and this is
 * none. JAX-RS would not come to say so.
 */
public class IdBytesFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    for (String segment : request.getRequestURI().split("/")) {
      if (!RequestTarget.isWellFormed(segment)) {
        ErrorResponse.send(response, ErrorCode.INVALID, fault(segment));
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** What is wrong with that many bytes. */
  private static String fault(String segment) {
    try {
      return Id.parse("?".repeat(RequestTarget.decode(segment).orElse(segment).length()))
          .toString();
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }
}

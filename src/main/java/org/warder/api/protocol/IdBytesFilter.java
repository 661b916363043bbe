package org.warder.api.protocol;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
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
    Optional<String> fault = fault(request);
    if (fault.isPresent()) {
      ErrorResponse.send(response, ErrorCode.INVALID, fault.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Optional<String> fault(HttpServletRequest request) {
    String path = request.getRequestURI();
    return RequestTarget.isPlain(path)
        ? Optional.empty()
        : Arrays.stream(path.split("/"))
            .filter(segment -> !RequestTarget.isWellFormed(segment))
            .findFirst()
            .map(IdBytesFilter::fault);
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

package org.warder.ui.signin;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_LENGTH_REQUIRED;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;

/** The form that a browser sends with a page, looked at before Faces reads it. */
final class PageForm {

  private PageForm() {}

  /**
   * The status to refuse a form with: one that is too large, does not say how large it is, or
   * cannot be decoded.
   *
   * @param maxBytes the greatest size
   */
  static OptionalInt fault(HttpServletRequest request, int maxBytes) {
    if (!request.getMethod().equals("POST")) {
      return OptionalInt.empty();
    }
    if (request.getContentLengthLong() > maxBytes) {
      return OptionalInt.of(SC_REQUEST_ENTITY_TOO_LARGE);
    }
    if (request.getHeader("Transfer-Encoding") != null) {
      // No browser sends a form in chunks.
      return OptionalInt.of(SC_LENGTH_REQUIRED);
    }
    try {
      request.getParameterMap();
      return OptionalInt.empty();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return OptionalInt.of(SC_BAD_REQUEST);
    }
  }
}

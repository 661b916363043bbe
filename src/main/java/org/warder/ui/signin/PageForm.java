package org.warder.ui.signin;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_LENGTH_REQUIRED;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.UUID;

/** The form that a browser sends with a page, looked at before Faces reads it. */
final class PageForm {

  /** The state of a page that has none (Jakarta Faces 4.0, Stateless Views). */
  private static final String STATELESS = "stateless";

  /** Where PrimeFaces sends back the nonce of the page's Content-Security-Policy. */
  private static final String NONCE_PARAM = "primefaces.nonce";

  private PageForm() {}

  /**
   * The status to refuse a form with: one that is too large, does not say how large it is, or
   * cannot be decoded, or has a state or a nonce that no page was given.
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
      String state = request.getParameter(ResponseStateManager.VIEW_STATE_PARAM);
      boolean isOfAPage =
          state == null || isState(state) && isNonce(request.getParameter(NONCE_PARAM));
      return isOfAPage ? OptionalInt.empty() : OptionalInt.of(SC_BAD_REQUEST);
    } catch (IllegalArgumentException | IllegalStateException e) {
      return OptionalInt.of(SC_BAD_REQUEST);
    }
  }

  /** Whether it has the form of a nonce that PrimeFaces gave a page: a UUID in base64. */
  private static boolean isNonce(String nonce) {
    if (nonce == null || nonce.isBlank()) {
      return false;
    }
    try {
      UUID.fromString(new String(Base64.getDecoder().decode(nonce), StandardCharsets.UTF_8));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether Faces can read it, be it the state of a page or not. */
  private static boolean isState(String state) {
    if (state.equals(STATELESS)) {
      return true;
    }
    try {
      Base64.getDecoder().decode(state);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

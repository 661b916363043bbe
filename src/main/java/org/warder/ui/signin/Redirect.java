package org.warder.ui.signin;

import static jakarta.servlet.http.HttpServletResponse.SC_UNAUTHORIZED;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads who is not signed in to the sign-in, and from there back. */
final class Redirect {

  private Redirect() {}

  /**
   * Sends a browser to the sign-in. A script is told by a status instead: its page may hold what
   * was typed, which leaving it would lose.
   */
  static void toSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getHeader("Faces-Request") != null) {
      response.setStatus(SC_UNAUTHORIZED);
      return;
    }
    String query = request.getQueryString();
    String page = request.getRequestURI() + (query == null ? "" : "?" + query);
    response.sendRedirect(PagePaths.signIn(page));
  }
}

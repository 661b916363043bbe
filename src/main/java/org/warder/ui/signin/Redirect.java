package org.warder.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser elsewhere, also one that asked by Ajax. */
final class Redirect {

  private Redirect() {}

  static void send(HttpServletRequest request, HttpServletResponse response, String url)
      throws IOException {
    if (request.getHeader("Faces-Request") == null) {
      response.sendRedirect(url);
      return;
    }
    // The page at hand is gone with its session; its address leads back to it.
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response id=\"signin\"><redirect url=\""
                + url.replace("&", "&amp;")
                + "\"/></partial-response>");
  }
}

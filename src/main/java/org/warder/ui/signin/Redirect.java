package org.warder.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.warder.ui.frame.Referrer;

/** Sends a browser elsewhere, also one that asked by Ajax. */
final class Redirect {

  private Redirect() {}

  /** The page that a request is about: one by script names it in its {@code Referer}. */
  static String page(HttpServletRequest request) {
    if (isByScript(request)) {
      return Referrer.page(request.getHeader("Referer"));
    }
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static boolean isByScript(HttpServletRequest request) {
    return request.getHeader("Faces-Request") != null;
  }

  static void send(HttpServletRequest request, HttpServletResponse response, String url)
      throws IOException {
    if (!isByScript(request)) {
      response.sendRedirect(url);
      return;
    }
    // The current page is gone with its session; its address leads back to it.
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response id=\"signin\"><redirect url=\""
                + url.replace("&", "&amp;")
                + "\"/></partial-response>");
  }
}

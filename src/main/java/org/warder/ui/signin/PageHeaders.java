package org.warder.ui.signin;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What browsers must not do with a page. PrimeFaces adds the policy of scripts, with its nonces.
 */
final class PageHeaders {

  private PageHeaders() {}

  static void set(HttpServletResponse response) {
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    // A page shows who may do what, and once in its life a secret.
    response.setHeader("Cache-Control", "no-store");
  }
}

package org.warder.ui.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * What browsers must not do with a page, error pages included. The policy of scripts is there from
 * the beginning, so that nothing in a request can leave a page without one; PrimeFaces replaces it
 * by the same with the nonce of the page.
 */
public class PageHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String POLICY = "Content-Security-Policy";

  /** The parameter of the application that holds the policy. */
  private static final String POLICY_PARAMETER = "primefaces.CSP_POLICY";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (PagePaths.isResource(request.getServletPath())) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(POLICY, getServletContext().getInitParameter(POLICY_PARAMETER));
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    // A page shows who may do what, and once in its life a secret.
    response.setHeader("Cache-Control", "no-store");
    chain.doFilter(request, new OnePolicy(response));
  }

  private static final class OnePolicy extends HttpServletResponseWrapper {

    private OnePolicy(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if (name.equalsIgnoreCase(POLICY)) {
        // A second one would not replace the first: both would count.
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}

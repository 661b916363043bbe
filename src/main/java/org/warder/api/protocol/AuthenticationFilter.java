package org.warder.api.protocol;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.warder.access.Authenticator;
import org.warder.access.Credential;
import org.warder.access.CrossSite;
import org.warder.api.errors.ApiError;
import org.warder.api.errors.ErrorResponse;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;

/**
 * Finds out who is calling, before a path is looked for: who shows nothing valid is not even told
 * which paths exist (src/docs/api.md, Order of checks).
 */
public class AuthenticationFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Where credentials are not looked at; exactly these, a slash at the end is another path. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /api/v2",
          "HEAD /api/v2",
          "POST /api/v2/signin",
          "POST /api/v2/signout",
          "GET /api/v2/setup",
          "HEAD /api/v2/setup",
          "POST /api/v2/setup");

  private static final String COOKIE = "a session cookie must not be used from another site";
  private static final String OTHER_SITE = "setup and sign-in must not be used from another site";

  @Inject private Authenticator authenticator;
  @Inject private TokenEnd end;
  @Inject private RequestUse use;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      Optional<Credential> credential =
          Credential.of(request.getHeader("Authorization"), request.getHeader("Cookie"));
      boolean sameSite = SameSitePaths.contains(request.getRequestURI());
      if (sameSite && CrossSite.isChange(request.getMethod(), request::getHeader)
          || CrossSite.isChangeByCookie(credential, request.getMethod(), request::getHeader)) {
        ErrorResponse.send(response, ErrorCode.FORBIDDEN, sameSite ? OTHER_SITE : COOKIE);
        return;
      }
      if (!OPEN.contains(request.getMethod() + " " + request.getRequestURI())) {
        authenticator.signIn(credential, request.getRemoteAddr());
        end.tell(response);
      }
    } catch (ServiceException e) {
      ErrorResponse.send(response, ApiError.of(e));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      // What no resource has answered.
      use.record(request, response.getStatus());
    }
  }
}

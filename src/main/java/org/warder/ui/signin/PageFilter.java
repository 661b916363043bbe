package org.warder.ui.signin;

import static jakarta.servlet.http.HttpServletResponse.SC_FORBIDDEN;
import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.access.Authenticator;
import org.warder.access.CrossSite;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.setup.SetupService;
import org.warder.token.TokenSecret;

/**
 * Stands before all pages: who has not signed in gets no further than the sign-in, an empty
 * instance no further than its setup. What a user may do is worked out again for each request.
 */
public class PageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

  @Inject private Authenticator authenticator;
  @Inject private SetupService setup;
  @Inject private PageKeys keys;

  @Inject
  @ConfigProperty(name = "MAX_REQUEST_BYTES")
  private int maxBytes;

  /** Once set up, an instance stays so. */
  private volatile boolean isSetUp;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // As the container matched it: the address as it came may have other spellings.
    String path = request.getServletPath();
    if (PagePaths.isResource(path)) {
      chain.doFilter(request, response);
      return;
    }
    OptionalInt fault = PageForm.fault(request, maxBytes);
    boolean open = path.equals(PagePaths.SETUP) || path.equals(PagePaths.SIGN_IN);
    if (!open && !PagePaths.PAGES.contains(path)) {
      response.sendError(SC_NOT_FOUND);
    } else if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", String.join(", ", METHODS));
      response.sendError(SC_METHOD_NOT_ALLOWED);
    } else if (CrossSite.isChange(request.getMethod(), request::getHeader)) {
      response.sendError(SC_FORBIDDEN);
    } else if (fault.isPresent()) {
      response.sendError(fault.getAsInt());
    } else if (needsSetup() != path.equals(PagePaths.SETUP)) {
      response.sendRedirect(needsSetup() ? PagePaths.SETUP : PagePaths.HOME);
    } else if (!open && !signIn(request, response)) {
      Redirect.toSignIn(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean needsSetup() {
    if (!isSetUp) {
      isSetUp = !setup.isAllowed();
    }
    return !isSetUp;
  }

  private boolean signIn(HttpServletRequest request, HttpServletResponse response) {
    Optional<Id> here = PageSession.id(request);
    Optional<TokenSecret> elsewhere = here.isPresent() ? Optional.empty() : keys.of(request);
    try {
      here.ifPresent(authenticator::resume);
      elsewhere.ifPresent(key -> PageSession.begin(request, authenticator.resume(key)));
      return here.isPresent() || elsewhere.isPresent();
    } catch (ServiceException e) {
      // Ended since, by time, a new password, or with its user.
      PageSession.end(request);
      keys.remove(response);
      return false;
    }
  }
}

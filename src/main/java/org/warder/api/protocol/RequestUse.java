package org.warder.api.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.warder.security.Authentication;
import org.warder.security.Caller;
import org.warder.usage.Origin;
import org.warder.usage.UsageRecorder;
import org.warder.usage.UsedToken;

/** Counts a request that a token has authenticated as a use of it (src/docs/api.md, Use). */
@ApplicationScoped
public class RequestUse {

  private static final String RECORDED = RequestUse.class.getName();

  private Caller caller;
  private UsageRecorder usage;

  protected RequestUse() {}

  @Inject
  RequestUse(Caller caller, UsageRecorder usage) {
    this.caller = caller;
    this.usage = usage;
  }

  /** Where a request comes from. */
  public static Origin origin(HttpServletRequest request, String through) {
    return Origin.of(
        request.getRemoteAddr(), request.getHeader("User-Agent"), request.getMethod(), through);
  }

  /**
   * Counts it, once: before the response is sent, so that who has it may ask at once.
   *
   * @param status that of the response
   */
  public void record(HttpServletRequest request, int status) {
    if (caller.tokenId().isEmpty() || request.getAttribute(RECORDED) != null) {
      return;
    }
    request.setAttribute(RECORDED, true);
    Authentication shown = caller.authentication().orElseThrow();
    boolean isDenied =
        caller.isRefused()
            && (status == HttpServletResponse.SC_UNAUTHORIZED
                || status == HttpServletResponse.SC_FORBIDDEN);
    if (isDenied) {
      usage.denied(shown.credentialId());
    } else {
      usage.allowed(
          new UsedToken(shown.credentialId(), shown.value().id(), shown.permissions()),
          caller.usedPermissions(),
          origin(request, Origin.API));
    }
  }
}

package org.warder.api.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.access.gate.Verdict;
import org.warder.access.gate.Verdict.Identity;
import org.warder.api.errors.ApiError;
import org.warder.api.errors.ErrorResponse;
import org.warder.error.ErrorCode;

/** What a proxy is told (src/docs/gate/forward-auth.md, Responses). */
@ApplicationScoped
public class GateResponse {

  private static final String REASON = "X-Warder-Reason";

  private int cacheSeconds;
  private Clock clock;

  protected GateResponse() {}

  /**
   * Made once.
   *
   * @param cacheSeconds how long nginx may keep an allowed response; 0 for not at all
   */
  @Inject
  GateResponse(@ConfigProperty(name = "GATE_CACHE_SECONDS") int cacheSeconds, Clock clock) {
    this.cacheSeconds = cacheSeconds;
    this.clock = clock;
  }

  /**
   * Sends it.
   *
   * @param dialect what the proxy understands; empty if it speaks none
   */
  public void send(HttpServletResponse response, Optional<Dialect> dialect, Verdict verdict)
      throws IOException {
    if (verdict instanceof Verdict.Allowed allowed) {
      allow(response, allowed);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    if (verdict instanceof Verdict.NoCredential refused) {
      challenge(response, "invalid_token");
      ErrorResponse.send(response, ErrorCode.UNAUTHORIZED, refused.message());
    } else if (verdict instanceof Verdict.NotEnough refused) {
      challenge(
          response,
          refused
              .missing()
              .map(missing -> "insufficient_scope\", scope=\"" + missing)
              .orElse("insufficient_scope"));
      ErrorResponse.send(response, ErrorCode.FORBIDDEN, refused.message());
    } else if (verdict instanceof Verdict.NoRoute refused) {
      response.setHeader(REASON, "route");
      ErrorResponse.send(response, ErrorCode.FORBIDDEN, refused.message());
    } else if (verdict instanceof Verdict.Unknown unknown) {
      response.setHeader(REASON, "unavailable");
      // nginx takes 503 for an error of its own making.
      boolean hides = dialect.filter(Dialect.AUTH_REQUEST::equals).isPresent();
      ErrorCode code = hides ? ErrorCode.FORBIDDEN : ErrorCode.UNAVAILABLE;
      ErrorResponse.send(response, new ApiError(code, "try again soon", unknown.retryAfter()));
    }
  }

  private void allow(HttpServletResponse response, Verdict.Allowed allowed) {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentLength(0);
    long seconds = cacheSeconds(allowed);
    if (seconds > 0) {
      response.setHeader("X-Accel-Expires", Long.toString(seconds));
    } else {
      response.setHeader("Cache-Control", "no-store");
    }
    if (allowed.by().isPresent()) {
      Identity by = allowed.by().get();
      set(response, "X-Warder-Token-Id", by.tokenId());
      set(response, "X-Warder-User", by.user());
      set(response, "X-Warder-Org", by.org());
      by.permission().ifPresent(held -> set(response, "X-Warder-Permission", held.toString()));
    }
    if (allowed.authorization().isPresent()) {
      response.setHeader("X-Warder-Upstream-Authorization", allowed.authorization().get());
      response.setHeader("Authorization", allowed.authorization().get());
    }
  }

  /** Nothing is kept for longer than the token lives. */
  private long cacheSeconds(Verdict.Allowed allowed) {
    return allowed
        .by()
        .flatMap(Identity::endsAt)
        .map(end -> Duration.between(clock.instant(), end).toSeconds())
        .filter(left -> left < cacheSeconds)
        .orElse((long) cacheSeconds);
  }

  private static void challenge(HttpServletResponse response, String error) {
    response.setHeader("WWW-Authenticate", "Bearer error=\"" + error + "\"");
  }

  private static void set(HttpServletResponse response, String name, String value) {
    HeaderText.encode(value).ifPresent(text -> response.setHeader(name, text));
  }
}

package org.warder.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.warder.id.Id;

/** The HTTP session of the pages: the id of who signed in, and when, is all it is asked for. */
final class PageSession {

  /** The longest time between a sign-in and the next, however busy one is. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final String USER_ID = "warder.user";

  private PageSession() {}

  /** Begins a session under a new id; what was before is gone. */
  static void begin(HttpServletRequest request, Id userId) {
    end(request);
    request.getSession(true).setAttribute(USER_ID, userId);
  }

  /** Ends the session, if there is one. */
  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Who signed in, unless it was too long ago. */
  static Optional<Id> userId(HttpServletRequest request, Clock clock) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    Instant begun = Instant.ofEpochMilli(session.getCreationTime());
    if (begun.plus(LONGEST).isBefore(clock.instant())) {
      session.invalidate();
      return Optional.empty();
    }
    return Optional.ofNullable((Id) session.getAttribute(USER_ID));
  }
}

package org.warder.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.warder.id.Id;

/** The HTTP session of the pages: the id of the sign-in's own session is all it is asked for. */
final class PageSession {

  private static final String SESSION_ID = "warder.session";

  private PageSession() {}

  /** Begins an HTTP session under a new id; what was before is gone. */
  static void begin(HttpServletRequest request, Id sessionId) {
    end(request);
    request.getSession(true).setAttribute(SESSION_ID, sessionId);
  }

  /** Ends the HTTP session, if there is one. */
  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** The session that began with the sign-in. */
  static Optional<Id> id(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Id) session.getAttribute(SESSION_ID));
  }
}

package org.warder.api.sessions;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.warder.access.Credential;
import org.warder.session.IssuedSession;

/** The cookie that carries a session key. */
final class SessionCookie {

  private SessionCookie() {}

  /**
   * The value of {@code Set-Cookie}, its attributes in the order that clients know.
   *
   * @param secure whether the request came by TLS
   */
  static String of(IssuedSession session, boolean secure) {
    String expires =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(session.expiresAt().atOffset(ZoneOffset.UTC));
    return Credential.SESSION_COOKIE
        + "="
        + session.key().reveal()
        + "; Path=/api/; Expires="
        + expires
        + "; HttpOnly"
        + (secure ? "; Secure" : "")
        + "; SameSite=Strict";
  }
}

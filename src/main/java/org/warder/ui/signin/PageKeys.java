package org.warder.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.database.Servers;
import org.warder.session.IssuedSession;
import org.warder.settings.HttpsOnly;
import org.warder.token.TokenSecret;

/**
 * The cookie by which another server knows who has signed in, where there are several: HTTP
 * sessions are in one.
 */
@ApplicationScoped
class PageKeys {

  private boolean isShared;
  private boolean isSecure;

  protected PageKeys() {}

  @Inject
  PageKeys(@ConfigProperty(name = "SERVERS") Servers servers, HttpsOnly httpsOnly) {
    isShared = servers == Servers.SEVERAL;
    isSecure = httpsOnly.isSet();
  }

  /** Lets the browser show who has signed in to whichever server it asks. */
  void give(HttpServletResponse response, IssuedSession session) {
    if (isShared) {
      response.addCookie(cookie(session.key().reveal()));
    }
  }

  /** What the browser shows. */
  Optional<TokenSecret> of(HttpServletRequest request) {
    Cookie[] cookies = isShared ? request.getCookies() : null;
    return Stream.ofNullable(cookies)
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name()))
        .map(cookie -> TokenSecret.of(cookie.getValue()))
        .findFirst();
  }

  /** Lets the browser forget it. */
  void remove(HttpServletResponse response) {
    if (isShared) {
      Cookie none = cookie("");
      none.setMaxAge(0);
      response.addCookie(none);
    }
  }

  private Cookie cookie(String value) {
    Cookie cookie = new Cookie(name(), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(isSecure);
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }

  /** See {@link PageCookie}. */
  private String name() {
    return isSecure ? "__Host-warder-sign-in" : "warder-sign-in";
  }
}

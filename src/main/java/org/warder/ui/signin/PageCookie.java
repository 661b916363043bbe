package org.warder.ui.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import org.warder.settings.HttpsOnly;

/**
 * Binds the session cookie of the pages to this host and to TLS where browsers come by TLS alone:
 * under this name browsers take it from nobody else (RFC 6265bis, The "__Host-" Prefix).
 */
public class PageCookie implements ServletContextListener {

  private static final String NAME = "__Host-warder-session";

  @Inject private HttpsOnly httpsOnly;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (httpsOnly.isSet()) {
      SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
      cookie.setName(NAME);
      cookie.setPath("/");
      cookie.setSecure(true);
    }
  }
}

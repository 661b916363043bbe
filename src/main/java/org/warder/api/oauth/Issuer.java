package org.warder.api.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.settings.HttpsOnly;

/** The address of this server for its clients (RFC 8414, section 2). */
@ApplicationScoped
class Issuer {

  private Optional<PublicUrl> configured;
  private boolean httpsOnly;

  protected Issuer() {}

  /** Reads the settings. */
  @Inject
  Issuer(@ConfigProperty(name = "PUBLIC_URL") Optional<PublicUrl> publicUrl, HttpsOnly httpsOnly) {
    this.configured = publicUrl;
    this.httpsOnly = httpsOnly.isSet();
  }

  /** The configured address, else the one that the client has used; proxies are not believed. */
  String of(HttpServletRequest request) {
    return configured.map(PublicUrl::text).orElseGet(() -> asAsked(request));
  }

  private String asAsked(HttpServletRequest request) {
    String host = request.getHeader("Host");
    String scheme = httpsOnly ? "https" : request.getScheme();
    String authority =
        host == null ? request.getServerName() + ":" + request.getServerPort() : host;
    return scheme + "://" + authority;
  }
}

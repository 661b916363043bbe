package org.warder.api.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address of this server for its clients (RFC 8414, section 2). */
@ApplicationScoped
class Issuer {

  private Optional<PublicUrl> configured;
  private boolean httpsOnly;

  protected Issuer() {}

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if {@code PUBLIC_URL} is no address
   */
  @Inject
  Issuer(
      @ConfigProperty(name = "PUBLIC_URL") Optional<String> publicUrl,
      @ConfigProperty(name = "HTTPS_ONLY") boolean httpsOnly) {
    this.configured = publicUrl.map(PublicUrl::of);
    this.httpsOnly = httpsOnly;
  }

  /** A server with a mistake in the setting does not start. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    configured.isPresent();
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

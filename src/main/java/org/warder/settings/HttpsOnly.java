package org.warder.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether browsers come by TLS alone: where a proxy ends it, because the setting {@code HTTPS_ONLY}
 * says so; where the server has a certificate, always.
 */
@Dependent
public class HttpsOnly {

  private final boolean isSet;

  @Inject
  HttpsOnly(
      @ConfigProperty(name = "HTTPS_ONLY") boolean httpsOnly,
      @ConfigProperty(name = "TLS_CERT") Optional<String> certificate,
      @ConfigProperty(name = "TLS_KEYSTORE") Optional<String> keyStore) {
    isSet = httpsOnly || certificate.isPresent() || keyStore.isPresent();
  }

  /** Whether it is so. */
  public boolean isSet() {
    return isSet;
  }
}

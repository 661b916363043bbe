package org.warder.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * What setup has to show where the setting {@code SETUP_SECRET} is set, so that a server that is
 * reached before its operator has set it up is nobody else's.
 */
@Dependent
class SetupSecret {

  private static final Logger LOG = Logger.getLogger(SetupSecret.class.getName());

  private final Optional<String> secret;

  @Inject
  SetupSecret(@ConfigProperty(name = "SETUP_SECRET") Optional<String> secret) {
    this.secret = secret;
  }

  boolean isRequired() {
    return secret.isPresent();
  }

  /**
   * Compares in a time that does not tell how much of it is right.
   *
   * @param shown what the caller shows; null for nothing
   * @throws ServiceException {@code forbidden} unless it is the secret, or none is set
   */
  void require(String shown) {
    if (secret.isPresent() && !MessageDigest.isEqual(bytes(secret.get()), bytes(shown))) {
      LOG.warning("Setup was refused: it did not show the value of SETUP_SECRET.");
      throw new ServiceException(Reason.SETUP_SECRET_WRONG);
    }
  }

  private static byte[] bytes(String text) {
    return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
  }
}

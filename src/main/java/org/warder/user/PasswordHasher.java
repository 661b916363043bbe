package org.warder.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.warder.error.ServiceException;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA256 and 600,000 iterations (OWASP Password Storage Cheat
 * Sheet), which costs a core for a good part of a second: on all cores but one at most.
 */
@ApplicationScoped
class PasswordHasher {

  private static final int QUEUE = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Bottleneck bottleneck =
      new Bottleneck(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), QUEUE, PATIENCE);

  private Pbkdf2PasswordHash hash;

  protected PasswordHasher() {}

  @Inject
  PasswordHasher(Pbkdf2PasswordHash hash) {
    this.hash = hash;
  }

  @PostConstruct
  void initialize() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000"));
  }

  /**
   * The hash of a new password.
   *
   * @throws ServiceException {@code invalid} if it breaks {@link PasswordRule}, {@code too many
   *     requests} if too many are hashed
   */
  PasswordHash hash(String password) {
    PasswordRule.require(password);
    return new PasswordHash(bottleneck.pass(() -> hash.generate(password.toCharArray())));
  }

  /**
   * Whether a hash is that of a password. It takes as long where there is no hash.
   *
   * @throws ServiceException {@code too many requests} if too many are hashed
   */
  boolean matches(String password, Optional<String> stored) {
    if (!PasswordRule.isMet(password)) {
      return false;
    }
    char[] characters = password.toCharArray();
    return bottleneck.pass(
        () ->
            stored
                .map(text -> hash.verify(characters, text))
                .orElseGet(() -> hash.generate(characters).isEmpty()));
  }
}

package org.warder.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.warder.error.ServiceException;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA256 and 600,000 iterations (OWASP Password Storage Cheat
 * Sheet), which costs a core for a good part of a second: on half of the cores at most, or on the
 * only one.
 */
@ApplicationScoped
class PasswordHasher {

  private static final int QUEUE = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What passwords count for that somebody sets who is signed in. */
  private static final String SIGNED_IN = "";

  private final Bottleneck bottleneck =
      new Bottleneck(width(Runtime.getRuntime().availableProcessors()), QUEUE, PATIENCE);

  private Pbkdf2PasswordHash hash;

  protected PasswordHasher() {}

  @Inject
  PasswordHasher(Pbkdf2PasswordHash hash) {
    this.hash = hash;
  }

  /** How many passwords are hashed at once. */
  static int width(int processors) {
    return Math.max(1, processors / 2);
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
    return new PasswordHash(
        bottleneck.admit(
            SIGNED_IN, () -> bottleneck.work(() -> hash.generate(password.toCharArray()))));
  }

  /**
   * Does something that {@link #matches} a password: who finds no place costs nothing, not even a
   * look into the database.
   *
   * @param address where the request comes from
   * @throws ServiceException {@code too many requests} if too many are hashed
   */
  <T> T admit(String address, Supplier<T> something) {
    return bottleneck.admit(AddressBlock.of(address), something);
  }

  /**
   * Whether a hash is that of a password. It takes as long where there is no hash.
   *
   * @throws ServiceException {@code too many requests} if it took too long to be its turn
   */
  boolean matches(String password, Optional<String> stored) {
    if (!PasswordRule.isMet(password)) {
      return false;
    }
    char[] characters = password.toCharArray();
    return bottleneck.work(
        () ->
            stored
                .map(text -> hash.verify(characters, text))
                .orElseGet(() -> hash.generate(characters).isEmpty()));
  }
}

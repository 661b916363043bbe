package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.warder.database.CommittedCache;
import org.warder.database.CommittedCaches;
import org.warder.database.KeyText;

/**
 * The tokens that clients show again and again, in memory, and what they show that is none
 * (src/docs/architecture.md, What is cached).
 */
@ApplicationScoped
public class KnownTokens {

  private static final KeyText<SecretDigest> DIGESTS =
      new KeyText<>(SecretDigest::hex, SecretDigest::parse);

  private CommittedCache<SecretDigest, KnownToken> cache;

  protected KnownTokens() {}

  @Inject
  KnownTokens(CommittedCaches caches, StoredDigests digests, TokenReader tokens) {
    cache = caches.create("tokens", DIGESTS, digests::isUnknown, tokens::find);
  }

  /**
   * The token of that value, whatever its status, and though the value may have ended; what cannot
   * be one is not looked up.
   */
  public Optional<KnownToken> find(TokenSecret secret) {
    return secret.isPlausible() ? cache.find(secret.digest()) : Optional.empty();
  }

  /** The same without values that have ended. */
  public Optional<KnownToken> findNotEnded(TokenSecret secret, Instant now) {
    return find(secret).filter(token -> !token.isEnded(now));
  }

  /**
   * Takes note that the current transaction issues, changes or ends the value of that digest, or
   * its token.
   */
  void changed(SecretDigest digest) {
    cache.changed(digest);
  }
}

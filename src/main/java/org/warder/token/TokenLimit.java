package org.warder.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;

/**
 * How many tokens an owner may have. To count them for each new one would cost more the more there
 * are: after a count, half of those that are left are issued without another.
 */
@ApplicationScoped
class TokenLimit {

  private static final int OWNERS = 10_000;

  private final Cache<Id, AtomicLong> uncounted = Caffeine.newBuilder().maximumSize(OWNERS).build();

  private TokenRepository tokens;
  private int max;

  protected TokenLimit() {}

  @Inject
  TokenLimit(TokenRepository tokens, @ConfigProperty(name = "MAX_TOKENS_PER_OWNER") int max) {
    this.tokens = tokens;
    this.max = max;
  }

  /**
   * Takes note that an owner gets one more token.
   *
   * @throws ServiceException {@code invalid} if they have as many as they may
   */
  void requireRoom(Id userId) {
    AtomicLong left = uncounted.get(userId, owner -> new AtomicLong());
    if (left.getAndDecrement() > 0) {
      return;
    }
    long count = tokens.count(userId);
    if (count >= max) {
      throw new ServiceException(Reason.TOO_MANY_TOKENS, max);
    }
    left.set((max - count) / 2);
  }
}

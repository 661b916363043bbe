package org.warder.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.security.Secured;

/** Lets whoever holds a token end it (src/docs/api.md, Revocation). */
@Stateless
@Secured
public class RevocationService {

  @Inject private KnownTokens known;
  @Inject private TokenRepository tokens;
  @Inject private Operators operators;
  @Inject private Clock clock;

  /**
   * Revokes the token of that value for good, whether it works or not; nothing happens if there is
   * none. The value itself is what allows it: who holds a token may do with it whatever it may. The
   * previous value is half a credential, and ends itself alone.
   *
   * @throws ServiceException {@code invalid} if it is the last way in: the caller cannot be asked
   *     whether they mean it
   */
  @PermitAll
  public void revoke(TokenSecret secret) {
    known
        .findNotEnded(secret, clock.instant())
        .ifPresent(
            token -> {
              if (token.value().isCurrent()) {
                operators.keepWayIn(token);
              }
              tokens.lock(token.id()).ifPresent(locked -> revoke(locked, token));
            });
  }

  private void revoke(LockedToken locked, KnownToken token) {
    boolean isReplaced = locked.values().hasReplaced(token.valueId());
    if (isReplaced) {
      locked.finish(clock.instant());
    } else if (token.value().isCurrent()) {
      tokens.remove(locked);
    } else {
      // It has become the current one again meanwhile.
      throw ServiceException.retryLater(Duration.ofSeconds(1), Reason.CONCURRENT_CHANGE);
    }
  }
}

package org.warder.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.warder.id.Id;
import org.warder.usage.ValueUse;

/**
 * A token that nobody else changes until the transaction ends, with all its values
 * (src/docs/api.md, Rotation).
 *
 * @param token the token
 * @param values its values
 */
record LockedToken(Token token, TokenValues values) {

  /** See {@link TokenValues#withUse}. */
  LockedToken withUse(Function<Id, Optional<ValueUse>> lastUse) {
    return new LockedToken(token, values.withUse(lastUse));
  }

  /** The rotation that is under way. */
  Optional<Rotation> rotation(Instant now) {
    return values.rotation(token.lifetime().expiresAt(), now);
  }

  /**
   * Makes room for another value: the current one is the previous one from now on, as long as the
   * overlap, the end of the token and its new end allow, and the one before has ended.
   *
   * @param next how long the token lives from now on
   */
  void replaceValue(Duration overlap, Lifetime next, Instant now) {
    Lifetime former = token.lifetime();
    Instant end = Lifetime.earlier(former.expiresAt(), next.expiresAt());
    TokenValue replaced = values.current();
    values.previous().ifPresent(value -> value.end(now));
    replaced.replace(Lifetime.earlier(now.plus(overlap), end), former, now);
    token.live(next);
    token.touch(now);
  }

  /** Ends the previous value at once, if there is one. */
  void finish(Instant now) {
    if (rotation(now).isPresent()) {
      values.previous().ifPresent(value -> value.end(now));
      token.touch(now);
    }
  }

  /** Ends the current value at once; the previous one is the value again. */
  void cancel(Instant now) {
    TokenValue previous = values.previous().orElseThrow();
    values.current().end(now);
    previous.restore().ifPresent(token::live);
    token.touch(now);
  }

  /**
   * Takes note that the token got another end otherwise: to cancel a rotation does not bring the
   * former one back. What ended with the token does not work again with it.
   *
   * @param wasOver whether the token had expired
   */
  void settleLifetime(boolean wasOver, Instant now) {
    values.previous().ifPresent(wasOver ? value -> value.end(now) : TokenValue::settle);
  }
}

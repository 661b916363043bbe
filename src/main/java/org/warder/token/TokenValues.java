package org.warder.token;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.warder.id.Id;
import org.warder.usage.ValueUse;

/**
 * The values that a token is known by, and was.
 *
 * @param all in no order
 */
public record TokenValues(List<TokenValue> all) {

  /** How many that are not the current one are kept. */
  private static final int MAX_REPLACED = 5;

  /** The one that was issued last, or is the one again. */
  public TokenValue current() {
    return all.stream().filter(TokenValue::isCurrent).findFirst().orElseThrow();
  }

  /** The one before, if it has not been ended; its time may have run out. */
  public Optional<TokenValue> previous() {
    return all.stream().filter(TokenValue::isPrevious).findFirst();
  }

  /** Whether a value is one of these, and not the current one. */
  boolean hasReplaced(Id valueId) {
    return !current().id().equals(valueId);
  }

  /**
   * Adds what is not written yet of the use of two values that work; of a single one nobody asks.
   *
   * @param lastUse the last use of a value; empty for not known
   */
  void addUse(Function<Id, Optional<ValueUse>> lastUse) {
    if (previous().isPresent()) {
      all.forEach(value -> value.addUse(lastUse.apply(value.id()).orElse(null)));
    }
  }

  /** Those that need not be recognised any more. */
  List<TokenValue> forgettable(Instant now) {
    List<TokenValue> replaced =
        all.stream()
            .filter(value -> !value.isCurrent())
            .sorted(Comparator.comparing(TokenValue::endsAt).reversed())
            .toList();
    return Stream.concat(
            replaced.stream().limit(MAX_REPLACED).filter(value -> value.isForgotten(now)),
            replaced.stream().skip(MAX_REPLACED))
        .toList();
  }

  /**
   * The rotation that is under way.
   *
   * @param expiresAt the end of the token; null for never
   */
  Optional<Rotation> rotation(Instant expiresAt, Instant now) {
    return previous()
        .filter(value -> !Lifetime.isOver(Lifetime.earlier(value.endsAt(), expiresAt), now))
        .map(
            value ->
                new Rotation(
                    current().issuedAt(),
                    Lifetime.earlier(value.endsAt(), expiresAt),
                    value.lastUse(),
                    current().lastUse()));
  }
}

package org.warder.token;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.warder.id.Id;
import org.warder.usage.ValueUse;

/**
 * The values that a token is known by, and was.
 *
 * @param all in no order
 * @param unwritten the last uses that may not be written yet, by the ids of the values
 */
public record TokenValues(List<TokenValue> all, Map<Id, ValueUse> unwritten) {

  /** How many that are not the current one are kept. */
  private static final int MAX_REPLACED = 5;

  /** Of whose use only that is known which is written. */
  TokenValues(List<TokenValue> all) {
    this(all, Map.of());
  }

  /** The one that was issued last, or is the one again. */
  public TokenValue current() {
    return all.stream().filter(TokenValue::isCurrent).findFirst().orElseThrow();
  }

  /** Whether the current one is among them. */
  boolean isWhole() {
    return all.stream().anyMatch(TokenValue::isCurrent);
  }

  /** Without what has been ended. */
  TokenValues inUse() {
    return new TokenValues(all.stream().filter(value -> !value.isEnded()).toList(), unwritten);
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
   * With what is not written yet of the use of two values that work; of a single one nobody asks.
   *
   * @param lastUse the last use of a value; empty for not known
   */
  TokenValues withUse(Function<Id, Optional<ValueUse>> lastUse) {
    if (previous().isEmpty()) {
      return this;
    }
    Map<Id, ValueUse> uses = new HashMap<>();
    all.forEach(value -> lastUse.apply(value.id()).ifPresent(use -> uses.put(value.id(), use)));
    return new TokenValues(all, uses);
  }

  /** The last use of one of these, as far as it is known; empty for none. */
  Optional<ValueUse> lastUse(TokenValue value) {
    return Stream.of(value.lastWrittenUse(), Optional.ofNullable(unwritten.get(value.id())))
        .flatMap(Optional::stream)
        .max(Comparator.comparing(ValueUse::at));
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
                    lastUse(value),
                    lastUse(current())));
  }
}

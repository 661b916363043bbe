package org.warder.token;

import java.time.Instant;
import java.util.Optional;
import org.warder.usage.ValueUse;

/**
 * Two values of a token that work, as long as its status allows (src/docs/api.md, Rotation).
 *
 * @param rotatedAt when the current one was issued
 * @param previousWorksUntil from when on the previous one is refused
 * @param previousLastUse the last use of the previous one; empty for none
 * @param currentLastUse the last use of the current one; empty for none
 */
public record Rotation(
    Instant rotatedAt,
    Instant previousWorksUntil,
    Optional<ValueUse> previousLastUse,
    Optional<ValueUse> currentLastUse) {

  /** When the previous one was last used. */
  public Optional<Instant> previousLastUsedAt() {
    return previousLastUse.map(ValueUse::at);
  }

  /** When the current one was last used. */
  public Optional<Instant> currentLastUsedAt() {
    return currentLastUse.map(ValueUse::at);
  }
}

package org.warder.token;

import java.time.Instant;
import java.util.Optional;

/**
 * Two values of a token that work, as long as its status allows (src/docs/api.md, Rotation).
 *
 * @param rotatedAt when the current one was issued
 * @param previousWorksUntil from when on the previous one is refused
 * @param previousLastUsedAt the last use of the previous one; empty for none
 * @param currentLastUsedAt the last use of the current one; empty for none
 */
public record Rotation(
    Instant rotatedAt,
    Instant previousWorksUntil,
    Optional<Instant> previousLastUsedAt,
    Optional<Instant> currentLastUsedAt) {}

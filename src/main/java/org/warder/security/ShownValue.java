package org.warder.security;

import java.time.Instant;
import org.warder.id.Id;

/**
 * The value of a token that a request shows.
 *
 * @param id which of its values
 * @param isCurrent whether it is the current one, and not the one before (src/docs/api.md,
 *     Rotation)
 * @param endsAt from when on it is refused; null for never
 */
public record ShownValue(Id id, boolean isCurrent, Instant endsAt) {}

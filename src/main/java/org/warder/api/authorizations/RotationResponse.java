package org.warder.api.authorizations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.warder.token.Rotation;

/** Two values of a token that work; each member is always there. */
@JsonInclude(Include.ALWAYS)
public record RotationResponse(
    Instant rotatedAt,
    Instant previousWorksUntil,
    Instant previousLastUsedAt,
    Instant currentLastUsedAt) {

  static RotationResponse of(Rotation rotation) {
    return new RotationResponse(
        rotation.rotatedAt(),
        rotation.previousWorksUntil(),
        rotation.previousLastUsedAt().orElse(null),
        rotation.currentLastUsedAt().orElse(null));
  }
}

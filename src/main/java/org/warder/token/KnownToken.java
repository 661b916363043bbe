package org.warder.token;

import java.time.Instant;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.security.ShownValue;
import org.warder.usage.UsedToken;
import org.warder.user.Status;

/**
 * What a check needs to know of a token and of the value that finds it, as it is committed.
 *
 * @param id the token
 * @param userId its owner
 * @param orgId the organization that it was issued in
 * @param status its own status, whatever its owner is
 * @param permissions what it may do, forever
 * @param expiresAt from when on the token is refused, whatever its value; null for never
 * @param valueId the value
 * @param issuedAt when the value was issued
 * @param valueEndsAt from when on the value is as unknown, whatever the token is; null for the
 *     current one
 */
public record KnownToken(
    Id id,
    Id userId,
    Id orgId,
    Status status,
    PermissionSet permissions,
    Instant expiresAt,
    Id valueId,
    Instant issuedAt,
    Instant valueEndsAt) {

  /**
   * Whether the token works.
   *
   * @param owner the status of its owner; null if there is none any more
   */
  public EffectiveStatus effectiveStatus(Status owner, Instant now) {
    return EffectiveStatus.of(status, expiresAt, owner, now);
  }

  /** Whether the value has ended, and the token is known by another one. */
  public boolean isEnded(Instant now) {
    return Lifetime.isOver(valueEndsAt, now);
  }

  /** The value as who shows it is signed in by it. */
  public ShownValue value() {
    return new ShownValue(valueId, valueEndsAt == null, endsAt());
  }

  /** The token as one that is used by this value. */
  UsedToken used() {
    return new UsedToken(id, valueId, permissions);
  }

  /** From when on the value is refused; null for never. */
  public Instant endsAt() {
    return Lifetime.earlier(valueEndsAt, expiresAt);
  }
}

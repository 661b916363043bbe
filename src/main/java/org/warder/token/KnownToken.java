package org.warder.token;

import java.time.Instant;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.user.Status;

/**
 * What a check needs to know of a token, as it is committed.
 *
 * @param id the token
 * @param userId its owner
 * @param orgId the organization that it was issued in
 * @param status its own status, whatever its owner is
 * @param permissions what it may do, forever
 * @param createdAt when it was issued
 * @param expiresAt from when on it is refused; null for never
 */
public record KnownToken(
    Id id,
    Id userId,
    Id orgId,
    Status status,
    PermissionSet permissions,
    Instant createdAt,
    Instant expiresAt) {

  /**
   * Whether it works.
   *
   * @param owner the status of its owner; null if there is none any more
   */
  public EffectiveStatus effectiveStatus(Status owner, Instant now) {
    return EffectiveStatus.of(status, expiresAt, owner, now);
  }
}

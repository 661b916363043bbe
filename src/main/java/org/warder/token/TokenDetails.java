package org.warder.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warder.permission.Permission;
import org.warder.usage.UsageTimes;
import org.warder.user.Status;

/**
 * A token as people read it: with the current names of what it refers to by id.
 *
 * @param token the token
 * @param org the name of its organization
 * @param user the name of its owner; null if there is none any more
 * @param ownerStatus the status of its owner; null if there is none any more
 * @param permissions what it may do, in the order given
 * @param values the values that it is known by
 * @param usage when it was last used
 * @param asOf when it was read
 */
public record TokenDetails(
    Token token,
    String org,
    String user,
    Status ownerStatus,
    List<NamedPermission> permissions,
    TokenValues values,
    UsageTimes usage,
    Instant asOf) {

  /** The rotation that is under way. */
  public Optional<Rotation> rotation() {
    return values.rotation(token.lifetime().expiresAt(), asOf);
  }

  /** Whether the token works. */
  public EffectiveStatus effectiveStatus() {
    return EffectiveStatus.of(token.status(), token.lifetime().expiresAt(), ownerStatus, asOf);
  }

  /**
   * A permission with the current names of what it is about.
   *
   * @param permission the permission
   * @param org the name of the organization; null if it has none, or is gone
   * @param name the name of the single resource; null if it has none, or is gone
   * @param isGone whether the single resource does not exist, or not in that organization
   */
  public record NamedPermission(Permission permission, String org, String name, boolean isGone) {}
}

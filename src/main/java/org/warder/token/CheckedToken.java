package org.warder.token;

import org.warder.error.GateRefusal;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.user.Status;

/**
 * A token about which somebody asks what it may do.
 *
 * @param orgId the organization that it was issued in
 * @param permissions what it may do while it works
 * @param status its own status
 * @param isExpired whether its lifetime is over
 * @param ownerStatus the status of its owner; null if there is none any more
 * @param works whether it works
 */
public record CheckedToken(
    Id orgId,
    PermissionSet permissions,
    Status status,
    boolean isExpired,
    Status ownerStatus,
    boolean works) {

  /** It may, if it works, by that permission; null where it takes none. */
  public TokenCheck allowed(NamedPermission by) {
    return new TokenCheck(works, status, isExpired, ownerStatus, by, null, null);
  }

  /** Everybody may, whether it works or not. */
  public TokenCheck open() {
    return new TokenCheck(true, status, isExpired, ownerStatus, null, null, null);
  }

  /**
   * It may not, whether it works or not.
   *
   * @param missing the permission that it would need; null if none would do
   */
  public TokenCheck denied(NamedPermission missing, GateRefusal refusal) {
    return new TokenCheck(false, status, isExpired, ownerStatus, null, missing, refusal);
  }
}

package org.warder.token;

import org.warder.token.TokenDetails.NamedPermission;
import org.warder.user.Status;

/**
 * Whether a token may do something, and why.
 *
 * @param status the token's own status
 * @param ownerStatus the status of its owner; null if there is none any more
 * @param allowedBy the first of its permissions that covers what is asked; null if none does
 * @param missing the permission that it would need; null if one of its own covers that
 */
public record TokenCheck(
    Status status, Status ownerStatus, NamedPermission allowedBy, NamedPermission missing) {

  /** Whether it may: the token works, and nothing is missing. */
  public boolean isAllowed() {
    return missing == null && EffectiveStatus.of(status, ownerStatus) == EffectiveStatus.ACTIVE;
  }
}

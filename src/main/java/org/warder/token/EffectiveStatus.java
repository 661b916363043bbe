package org.warder.token;

import org.warder.user.Status;

/** Whether a token works: its own status, and that of its owner. */
public enum EffectiveStatus {
  ACTIVE,
  /** The token itself is inactive, whatever its owner is. */
  INACTIVE,
  /** The token is active, but its owner is inactive. */
  OWNER_INACTIVE,
  /** The token is active, but its owner no longer exists. */
  OWNER_DELETED;

  /**
   * The status of a token; {@link EffectiveStatusPredicate} is the same for the database.
   *
   * @param token the token's own
   * @param owner the owner's; null if there is none any more
   */
  public static EffectiveStatus of(Status token, Status owner) {
    return token == Status.INACTIVE ? INACTIVE : ofOwner(owner);
  }

  /**
   * What an owner lets their active tokens and their sessions be.
   *
   * @param owner the owner's status; null if there is none any more
   */
  public static EffectiveStatus ofOwner(Status owner) {
    if (owner == null) {
      return OWNER_DELETED;
    }
    return owner == Status.ACTIVE ? ACTIVE : OWNER_INACTIVE;
  }
}

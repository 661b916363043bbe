package org.warder.token;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.warder.user.Status;

/** Whether a token works: its own status, its end, and the status of its owner. */
public enum EffectiveStatus {
  ACTIVE("active"),
  /** The token itself is inactive; its owner is active. */
  INACTIVE("inactive"),
  /** The token is active and has expired; its owner is active. */
  EXPIRED("expired"),
  /** Its owner is inactive, whatever the token is. */
  OWNER_INACTIVE("ownerInactive"),
  /** Its owner no longer exists, whatever the token is. */
  OWNER_DELETED("ownerDeleted");

  private final String text;

  EffectiveStatus(String text) {
    this.text = text;
  }

  /**
   * The status of a token; {@link EffectiveStatusPredicate} is the same for the database.
   *
   * @param token the token's own
   * @param expiresAt the token's end; null for never
   * @param owner the owner's; null if there is none any more
   */
  public static EffectiveStatus of(Status token, Instant expiresAt, Status owner, Instant now) {
    EffectiveStatus byOwner = ofOwner(owner);
    if (byOwner != ACTIVE) {
      return byOwner;
    }
    if (token == Status.INACTIVE) {
      return INACTIVE;
    }
    return Lifetime.isOver(expiresAt, now) ? EXPIRED : ACTIVE;
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

  /** The status that the wire spells so; empty for none. */
  public static Optional<EffectiveStatus> of(String text) {
    return Stream.of(values()).filter(status -> status.text.equals(text)).findFirst();
  }

  /** Whether a token of this status works. */
  boolean works() {
    return this == ACTIVE;
  }

  /** The status as the wire spells it, such as {@code ownerDeleted}. */
  public String text() {
    return text;
  }
}

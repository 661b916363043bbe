package org.warder.user;

import org.warder.id.Id;

/** The proof that somebody knew a user's password, which may have changed since. */
public final class VerifiedPassword {

  private final Id userId;
  private final String hash;

  VerifiedPassword(Id userId, String hash) {
    this.userId = userId;
    this.hash = hash;
  }

  /** Whose password it was. */
  public Id userId() {
    return userId;
  }

  String hash() {
    return hash;
  }
}

package org.warder.user;

import java.util.Optional;

/**
 * A user to be created.
 *
 * @param name unique, 1 to 512 characters, kept as sent
 * @param status null for active
 * @param oauthId an account at an identity provider, or null
 * @param password empty for none
 */
public record NewUser(String name, Status status, String oauthId, Optional<PasswordHash> password) {

  public NewUser {
    status = status == null ? Status.ACTIVE : status;
  }

  /** A user without a password. */
  public NewUser(String name, Status status, String oauthId) {
    this(name, status, oauthId, Optional.empty());
  }

  /** An active user of that name. */
  public static NewUser named(String name) {
    return new NewUser(name, Status.ACTIVE, null);
  }

  /** The same user with a password. */
  public NewUser with(Optional<PasswordHash> hash) {
    return new NewUser(name, status, oauthId, hash);
  }
}

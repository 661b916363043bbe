package org.warder.user;

/**
 * A user to be created.
 *
 * @param name unique, 1 to 512 characters, kept as sent
 * @param status null for active
 * @param oauthId an account at an identity provider, or null
 */
public record NewUser(String name, Status status, String oauthId) {

  public NewUser {
    status = status == null ? Status.ACTIVE : status;
  }

  /** An active user of that name. */
  public static NewUser named(String name) {
    return new NewUser(name, Status.ACTIVE, null);
  }
}

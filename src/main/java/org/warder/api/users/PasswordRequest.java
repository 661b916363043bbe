package org.warder.api.users;

/**
 * The request that sets or changes a password.
 *
 * @param password the new one
 * @param oldPassword the old one, where a password is set; a {@code Basic} header may show it, too
 */
public record PasswordRequest(String password, String oldPassword) {

  /** Never the password, so that no log has it. */
  @Override
  public String toString() {
    return "PasswordRequest[redacted]";
  }
}

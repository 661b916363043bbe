package org.warder.api.users;

/** The request that sets or changes a password. */
public record PasswordRequest(String password) {

  /** Never the password, so that no log has it. */
  @Override
  public String toString() {
    return "PasswordRequest[redacted]";
  }
}

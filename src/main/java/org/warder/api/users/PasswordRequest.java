package org.warder.api.users;

/** The body of U7, U8 and M2. */
public record PasswordRequest(String password) {

  /** Never the password, so that no log has it. */
  @Override
  public String toString() {
    return "PasswordRequest[redacted]";
  }
}

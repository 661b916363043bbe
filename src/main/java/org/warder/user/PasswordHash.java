package org.warder.user;

/** A password as it is stored. Only {@link PasswordService} makes one. */
public final class PasswordHash {

  private final String text;

  PasswordHash(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Never the hash, so that no log has it. */
  @Override
  public String toString() {
    return "PasswordHash[redacted]";
  }
}

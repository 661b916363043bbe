package org.warder.token;

/**
 * What shall be different about a token; null keeps what is. Nothing else can ever change.
 *
 * @param status {@code active}, {@code inactive}, or empty for active
 * @param description the new description; empty clears it
 */
public record TokenChange(String status, String description) {

  /** Another status, the same description. */
  public static TokenChange status(org.warder.user.Status status) {
    return new TokenChange(status.text(), null);
  }

  /** Another description, the same status. */
  public static TokenChange description(String description) {
    return new TokenChange(null, description);
  }
}

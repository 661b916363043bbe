package org.warder.token;

/**
 * What shall be different about a token; null keeps what is. Nothing else can ever change.
 *
 * @param status {@code active}, {@code inactive}, or empty for active
 * @param description the new description; empty clears it
 * @param expiresAt the new end as text; see {@link Expiry#parse}
 */
public record TokenChange(String status, String description, String expiresAt) {

  /** Another status, the same description. */
  public static TokenChange status(org.warder.user.Status status) {
    return new TokenChange(status.text(), null, null);
  }

  /** Another description, the same status. */
  public static TokenChange description(String description) {
    return new TokenChange(null, description, null);
  }

  /** Another end, everything else the same. */
  public static TokenChange expiry(Expiry expiry) {
    return new TokenChange(
        null, null, expiry.at() == null ? Expiry.NEVER_TEXT : expiry.at().toString());
  }
}

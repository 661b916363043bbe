package org.warder.api.oauth;

import java.util.Objects;

/** A request that is refused in OAuth's form. */
final class OAuthException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;
  private final String challenge;

  /** A request that does not have the form that it must have. */
  OAuthException(String description) {
    this(400, "invalid_request", description, null);
  }

  /**
   * A refusal.
   *
   * @param status of HTTP
   * @param error a registered code
   * @param description what is wrong
   * @param challenge what would prove who is calling; null where nothing would help
   */
  OAuthException(int status, String error, String description, String challenge) {
    super(description);
    this.status = status;
    this.error = Objects.requireNonNull(error);
    this.challenge = challenge;
  }

  int status() {
    return status;
  }

  String challenge() {
    return challenge;
  }

  OAuthError body() {
    return new OAuthError(error, getMessage());
  }
}

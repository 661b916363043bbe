package org.warder.gate;

/**
 * A request that is refused whoever makes it: it is malformed, the backend could read it in another
 * way, or nobody may do it. Has no stack trace, since anybody can cause one with each request.
 */
public final class RefusedRequestException extends RuntimeException {

  /**
   * A refusal.
   *
   * @param message what is wrong and what would be right, without any value of the request, which
   *     may be a secret
   */
  public RefusedRequestException(String message) {
    super(message, null, false, false);
  }
}

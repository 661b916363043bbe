package org.warder.error;

import java.util.Objects;

/**
 * A request that is refused or cannot be fulfilled. Whatever it had begun is rolled back.
 *
 * <p>The message is for the caller: it names what is wrong and never carries a secret.
 */
public class ServiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public ServiceException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public ServiceException(ErrorCode code, String message, Throwable cause) {
    super(Objects.requireNonNull(message), cause);
    this.code = Objects.requireNonNull(code);
  }

  public ErrorCode code() {
    return code;
  }
}

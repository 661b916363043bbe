package org.warder.api.errors;

import java.util.Objects;
import org.warder.error.ErrorCode;

/** A request that does not have the form that the API wants: no service is asked. */
public class RequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * A request is refused.
   *
   * @param message what the client reads
   */
  public RequestException(ErrorCode code, String message) {
    this(code, message, null);
  }

  /** A request is refused because of something else. */
  public RequestException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = Objects.requireNonNull(code);
  }

  /** The kind of failure. */
  public ErrorCode code() {
    return code;
  }
}

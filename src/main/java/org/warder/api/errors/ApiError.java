package org.warder.api.errors;

import java.time.Duration;
import java.util.Optional;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;

/**
 * An error that a client is to be told of.
 *
 * @param code the kind of failure
 * @param message what is wrong
 * @param retryAfter when it is worth trying again; null where waiting does not help
 */
public record ApiError(ErrorCode code, String message, Duration retryAfter) {

  /** When to try again where nobody knows better. */
  private static final Duration SOON = Duration.ofSeconds(1);

  public ApiError {
    if (retryAfter == null
        && (code == ErrorCode.TOO_MANY_REQUESTS || code == ErrorCode.UNAVAILABLE)) {
      retryAfter = SOON;
    }
  }

  /** An error of the API's own. */
  public ApiError(ErrorCode code, String message) {
    this(code, message, null);
  }

  /** What a service refuses. */
  public static ApiError of(ServiceException refused) {
    return new ApiError(
        refused.code(), ErrorMessages.of(refused), refused.retryAfter().orElse(null));
  }

  /** What is wrong with a request. */
  public static ApiError of(RequestException refused) {
    return new ApiError(refused.code(), refused.getMessage());
  }

  /** What {@code Retry-After} says: whole seconds, rounded up (RFC 9110). */
  public Optional<String> retryAfterSeconds() {
    return Optional.ofNullable(retryAfter)
        .map(duration -> String.valueOf(duration.plusMillis(999).toSeconds()));
  }
}

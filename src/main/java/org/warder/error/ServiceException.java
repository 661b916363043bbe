package org.warder.error;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request that is refused or cannot be fulfilled. Whatever it had begun is rolled back.
 *
 * <p>It says why by a {@link Reason}; the sentence for it is the adapter's. Its values are for the
 * caller and never carry a secret. Has no stack trace of its own, which would cost more than most
 * refusals: anybody can cause one with each request.
 */
public class ServiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final List<String> values;
  private final Duration retryAfter;

  /**
   * Something is refused.
   *
   * @param values what the sentence names, in the order of its places
   */
  public ServiceException(Reason reason, Object... values) {
    this(null, null, reason, values);
  }

  private ServiceException(Throwable cause, Duration retryAfter, Reason reason, Object... values) {
    super(reason + (values.length == 0 ? "" : " " + Arrays.toString(values)), cause, false, false);
    this.reason = reason;
    this.values = Stream.of(values).map(String::valueOf).toList();
    this.retryAfter = retryAfter;
  }

  /** Something went wrong because of something else. */
  public static ServiceException because(Throwable cause, Reason reason, Object... values) {
    return new ServiceException(cause, null, reason, values);
  }

  /**
   * Something went wrong because of something else, and may be tried again.
   *
   * @param retryAfter when it is worth trying
   */
  public static ServiceException because(
      Throwable cause, Duration retryAfter, Reason reason, Object... values) {
    return new ServiceException(cause, Objects.requireNonNull(retryAfter), reason, values);
  }

  /**
   * Something is refused now and may be tried again.
   *
   * @param retryAfter when it is worth trying
   */
  public static ServiceException retryLater(Duration retryAfter, Reason reason, Object... values) {
    return new ServiceException(null, Objects.requireNonNull(retryAfter), reason, values);
  }

  public Reason reason() {
    return reason;
  }

  /** The kind of failure that the reason is. */
  public ErrorCode code() {
    return reason.code();
  }

  /** What the sentence names. */
  public List<String> values() {
    return values;
  }

  /** When it is worth trying again; empty where nobody knows. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}

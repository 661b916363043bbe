package org.warder.error;

import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A request that is refused or cannot be fulfilled. Whatever it had begun is rolled back.
 *
 * <p>The message is for the caller: it names what is wrong and never carries a secret.
 */
public class ServiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String pattern;
  private final List<String> values;

  /**
   * Something is refused.
   *
   * @param pattern the message; where there are values, a pattern of {@link MessageFormat}
   * @param values what stands for {@code {0}}, {@code {1}} and so on in it
   */
  public ServiceException(ErrorCode code, String pattern, Object... values) {
    super(values.length == 0 ? pattern : format(pattern, values));
    this.code = Objects.requireNonNull(code);
    this.pattern = pattern;
    this.values = Stream.of(values).map(String::valueOf).toList();
  }

  /** Something went wrong because of something else. */
  public ServiceException(ErrorCode code, String message, Throwable cause) {
    this(code, message);
    initCause(cause);
  }

  private static String format(String pattern, Object... values) {
    return MessageFormat.format(pattern, Stream.of(values).map(String::valueOf).toArray());
  }

  public ErrorCode code() {
    return code;
  }

  /** The message without its values: it tells apart what is said in other languages. */
  public String pattern() {
    return pattern;
  }

  /** The values of the message. */
  public List<String> values() {
    return values;
  }
}

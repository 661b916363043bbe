package org.warder.org;

import java.util.regex.Pattern;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** The bounds of the greatest lifetime of an organization's tokens. */
final class TokenLifetimeMax {

  private static final long MIN = 60;

  /** A hundred years. */
  private static final long MAX = 3_153_600_000L;

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,10}");

  private TokenLifetimeMax() {}

  /**
   * Reads a number of seconds.
   *
   * @return null for none
   * @throws ServiceException {@code invalid} if it is none, below 60 or above a hundred years
   */
  static Long parse(String text) {
    long seconds = WHOLE_NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
    if (seconds == 0) {
      return null;
    }
    if (seconds < MIN || seconds > MAX) {
      throw new ServiceException(Reason.ORG_TOKEN_LIFETIME);
    }
    return seconds;
  }
}

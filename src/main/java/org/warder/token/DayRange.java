package org.warder.token;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * Days of UTC, both ends included.
 *
 * @param from the first; null for as many before the last as there may be
 * @param to the last; null for today
 */
public record DayRange(LocalDate from, LocalDate to) {

  /** The last 90 days. */
  public static final DayRange LATEST = new DayRange(null, null);

  private static final int MAX_DAYS = 90;
  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /**
   * Reads what a client sends; null and empty text are nothing.
   *
   * @throws ServiceException {@code invalid} if it is no day
   */
  public static DayRange parse(String from, String to) {
    return new DayRange(day(from), day(to));
  }

  private static LocalDate day(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      if (FORM.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw ServiceException.because(e, Reason.DAYS_MALFORMED);
    }
    throw new ServiceException(Reason.DAYS_MALFORMED);
  }

  /**
   * The same with both ends.
   *
   * @throws ServiceException {@code invalid} if the first is after the last, or there are too many
   */
  DayRange resolve(Instant now) {
    LocalDate last = to == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : to;
    LocalDate first = from == null ? last.minusDays(MAX_DAYS - 1) : from;
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > MAX_DAYS) {
      throw new ServiceException(Reason.DAYS_OUT_OF_BOUNDS);
    }
    return new DayRange(first, last);
  }
}

package org.warder.token;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * When a token shall expire, as somebody asks for it (src/docs/api.md, Expiry).
 *
 * @param isSaid whether anything is asked for
 * @param at the moment; null for never
 */
public record Expiry(boolean isSaid, Instant at) implements Serializable {

  /** Nothing is asked for. */
  public static final Expiry UNSAID = new Expiry(false, null);

  /** It shall not expire. */
  public static final Expiry NEVER = new Expiry(true, null);

  /** How a request says that a token shall not expire. */
  public static final String NEVER_TEXT = "never";

  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final int MAX_YEAR = 9999;

  /** At that moment, as exact as the database keeps time. */
  public static Expiry at(Instant moment) {
    return new Expiry(true, moment.truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * Reads what a client sends.
   *
   * @param text null for nothing, {@code never}, or a time
   * @throws ServiceException {@code invalid} if it is anything else
   */
  public static Expiry parse(String text) {
    if (text == null) {
      return UNSAID;
    }
    return text.equals(NEVER_TEXT)
        ? NEVER
        : time(text)
            .map(Expiry::at)
            .orElseThrow(() -> new ServiceException(Reason.EXPIRY_MALFORMED));
  }

  /** A time of RFC 3339 with its seconds, in the years 1 to 9999 of UTC too. */
  public static Optional<Instant> time(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
      int utcYear = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
      boolean known = time.getYear() >= 1 && utcYear >= 1 && utcYear <= MAX_YEAR;
      return known ? Optional.of(time.toInstant()) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether another end is asked for: who sends back the one that there is changes nothing. */
  boolean isChangeOf(Lifetime lifetime) {
    return isSaid && !Objects.equals(at, lifetime.expiresAt());
  }

  /**
   * Refuses what is over before it begins.
   *
   * @return this
   * @throws ServiceException {@code invalid}
   */
  public Expiry requireAhead(Instant now) {
    if (Lifetime.isOver(at, now)) {
      throw new ServiceException(Reason.EXPIRY_PAST);
    }
    return this;
  }
}

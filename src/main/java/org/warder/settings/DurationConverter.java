package org.warder.settings;

import jakarta.annotation.Priority;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads durations of settings, a minute to a hundred years: a number with {@code s}, {@code m},
 * {@code h}, {@code d} or {@code w}, or ISO 8601. The converter that is built in takes the latter
 * alone, and no weeks.
 */
@Priority(200)
public class DurationConverter implements Converter<Duration> {

  private static final long serialVersionUID = 1L;

  private static final Duration MIN = Duration.ofMinutes(1);
  private static final Duration MAX = Duration.ofSeconds(3_153_600_000L);

  private static final Pattern FORM = Pattern.compile("([0-9]{1,10})([smhdw])");
  private static final Pattern WEEKS = Pattern.compile("P([0-9]{1,10})W");
  private static final Pattern ISO = Pattern.compile("P[0-9DTHMS]+");
  private static final long DAY = 86_400;
  private static final Map<String, Long> SECONDS =
      Map.of("s", 1L, "m", 60L, "h", 3_600L, "d", DAY, "w", 7 * DAY);

  @Override
  public Duration convert(String text) {
    Duration duration = parse(text.strip());
    if (duration.compareTo(MIN) < 0 || duration.compareTo(MAX) > 0) {
      throw new IllegalArgumentException("from 1m to 36500d, and not \"" + text + "\"");
    }
    return duration;
  }

  private static Duration parse(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      return seconds(form.group(1), SECONDS.get(form.group(2)));
    }
    Matcher weeks = WEEKS.matcher(text);
    if (weeks.matches()) {
      return seconds(weeks.group(1), SECONDS.get("w"));
    }
    try {
      if (ISO.matcher(text).matches()) {
        return Duration.parse(text);
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      throw noDuration(text, e);
    }
    throw noDuration(text, null);
  }

  private static Duration seconds(String number, long unit) {
    return Duration.ofSeconds(Math.multiplyExact(Long.parseLong(number), unit));
  }

  private static IllegalArgumentException noDuration(String text, Exception cause) {
    return new IllegalArgumentException(
        "a duration such as 90d, 12h or P90D, and not \"" + text + "\"", cause);
  }
}

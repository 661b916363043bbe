package org.warder.cli.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them, {@code 1h30m} or {@code 3d}, and as Go prints them. */
public final class Durations {
  /** The patterns are matched by recursion, whose depth this bounds. */
  private static final int LONGEST = 200;

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  private static final Pattern GO =
      Pattern.compile("[+-]?(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+");
  private static final Pattern GO_PART =
      Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)");
  private static final Pattern ISO_WEEKS = Pattern.compile("P([0-9]{1,6})W");
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "μs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L,
          "d", 86_400_000_000_000L,
          "w", 604_800_000_000_000L);

  private Durations() {}

  /**
   * Reads a duration: what Go accepts ({@code 1.5h}, {@code -1h}, {@code 0}), or whole numbers with
   * units up to days and weeks. Empty text is zero.
   *
   * @throws CommandFailure if it is none, is less than zero in the second form, or exceeds 292
   *     years
   */
  public static Duration parse(String text) {
    if (text.length() > LONGEST) {
      throw new CommandFailure("invalid duration: longer than " + LONGEST + " characters");
    }
    try {
      if (text.isEmpty() || text.matches("[+-]?0")) {
        return Duration.ZERO;
      }
      return GO.matcher(text).matches() ? go(text) : withDays(text);
    } catch (ArithmeticException e) {
      throw new CommandFailure("invalid duration " + text + ": too long");
    }
  }

  /**
   * Reads a lifetime: as {@link #parse}, or in the form of ISO 8601, such as {@code P90D}.
   *
   * @throws CommandFailure as {@link #parse}
   */
  public static Duration lifetime(String text) {
    Matcher weeks = ISO_WEEKS.matcher(text);
    if (weeks.matches()) {
      return Duration.ofDays(7 * Long.parseLong(weeks.group(1)));
    }
    if (!text.startsWith("P")) {
      return parse(text);
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new CommandFailure("invalid duration " + text);
    }
  }

  /**
   * Reads a duration of whole seconds.
   *
   * @param what the duration is, for the message
   * @throws CommandFailure as {@link #parse}, and if there is a rest of a second
   */
  public static long seconds(String what, String text) {
    Duration duration = parse(text);
    if (duration.getNano() != 0) {
      throw new CommandFailure(
          what + " " + Quoted.of(text) + " is too precise, must be divisible by 1s");
    }
    return duration.toSeconds();
  }

  /** A timeout: longer than zero, 30 seconds where the text is missing or empty. */
  public static Duration timeout(String text) {
    if (text == null || text.isEmpty()) {
      return DEFAULT_TIMEOUT;
    }
    return CommandFailure.saying(
        "flag --timeout",
        () -> {
          Duration timeout = parse(text);
          if (timeout.toMillis() <= 0) {
            throw new CommandFailure("must be at least 1ms");
          }
          return timeout;
        });
  }

  /** Prints whole seconds as Go does, {@code 720h0m0s}, {@code 1m30s}. */
  public static String format(long seconds) {
    long hours = Math.abs(seconds / 3600);
    long minutes = Math.abs(seconds / 60 % 60);
    StringBuilder text = new StringBuilder(seconds < 0 ? "-" : "");
    if (hours > 0) {
      text.append(hours).append('h');
    }
    if (hours > 0 || minutes > 0) {
      text.append(minutes).append('m');
    }
    return text.append(Math.abs(seconds % 60)).append('s').toString();
  }

  private static Duration go(String text) {
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = GO_PART.matcher(text);
    while (part.find()) {
      BigDecimal unit = BigDecimal.valueOf(NANOS.get(part.group(2)));
      nanos = nanos.add(new BigDecimal(part.group(1)).multiply(unit));
    }
    long total = nanos.toBigInteger().longValueExact();
    return Duration.ofNanos(text.startsWith("-") ? -total : total);
  }

  private static Duration withDays(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative ? text.substring(1) : text;
    long nanos = 0;
    while (!rest.isEmpty()) {
      int digits = leading(rest, WholeNumber::isDigit);
      if (digits == 0) {
        throw new CommandFailure("invalid duration " + rest);
      }
      long magnitude = new BigDecimal(rest.substring(0, digits)).longValueExact();
      rest = rest.substring(digits);
      int letters = leading(rest, Character::isLetter);
      if (letters == 0) {
        throw new CommandFailure(
            "duration is missing a unit: " + (negative ? text.substring(1) : text));
      }
      Long unit = NANOS.get(rest.substring(0, letters));
      if (unit == null) {
        throw new CommandFailure(
            "duration must be week(w), day(d), hour(h), min(m), sec(s), millisec(ms), microsec(us),"
                + " or nanosec(ns)");
      }
      nanos = Math.addExact(nanos, Math.multiplyExact(magnitude, unit));
      rest = rest.substring(letters);
    }
    if (negative && nanos > 0) {
      throw new CommandFailure("must be greater than 0");
    }
    return Duration.ofNanos(nanos);
  }

  private static int leading(String text, IntPredicate kind) {
    int length = 0;
    while (length < text.length() && kind.test(text.charAt(length))) {
      length++;
    }
    return length;
  }
}

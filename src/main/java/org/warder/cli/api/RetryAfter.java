package org.warder.cli.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.warder.cli.http.Response;

/** Reads when a server that is busy wants the request again (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  /** Says when to try again; null if the response is another, or does not say it. */
  static String hint(Response response, Instant now) {
    boolean busy = response.status() == 429 || response.status() == 503;
    String value = response.header("Retry-After").strip();
    if (!busy || value.isEmpty()) {
      return null;
    }
    String seconds = value.matches("[0-9]{1,9}") ? value : secondsUntil(value, now);
    return seconds == null
        ? null
        : "try again in " + seconds + (seconds.equals("1") ? " second" : " seconds");
  }

  private static String secondsUntil(String date, Instant now) {
    try {
      Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Long.toString(Math.max(1, Duration.between(now, then).toSeconds()));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}

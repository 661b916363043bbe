package org.warder.cli.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.warder.cli.http.Response;

/** What the server takes for now: the clock of this machine may go wrong. */
final class ServerTime {
  private ServerTime() {}

  /** The time of a response, this machine's where it does not say. */
  static Instant of(Response response) {
    try {
      return ZonedDateTime.parse(response.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant();
    } catch (DateTimeException e) {
      return Instant.now();
    }
  }
}

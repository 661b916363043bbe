package org.warder.cli.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.warder.cli.command.Terminal;
import org.warder.cli.http.Response;

/** Warns on standard error, once, while the token in use lives for seven more days or less. */
final class TokenEndWarning {
  private static final Duration SOON = Duration.ofDays(7);

  private final Terminal terminal;
  private boolean shown;

  TokenEndWarning(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Looks at what a response says of the token. */
  void look(Response response) {
    String end = response.header("Warder-Token-Expires");
    if (shown || end.isEmpty()) {
      return;
    }
    try {
      Duration left = Duration.between(ServerTime.of(response), Instant.parse(end));
      if (left.compareTo(SOON) <= 0) {
        terminal.warn("Warning: the token in use expires at " + end + ", in " + text(left));
        shown = true;
      }
    } catch (DateTimeException e) {
      // Not what Warder sends: nothing is known then.
      shown = true;
    }
  }

  private static String text(Duration left) {
    if (left.toDays() > 1) {
      return left.toDays() + " days";
    }
    return left.toHours() > 1 ? left.toHours() + " hours" : Math.max(1, left.toMinutes()) + " min";
  }
}

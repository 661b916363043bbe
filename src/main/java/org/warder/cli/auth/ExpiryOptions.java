package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.warder.cli.api.ApiClient;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Durations;
import picocli.CommandLine.Option;

/** When a token shall expire: one of three flags, or none. */
final class ExpiryOptions {
  @Option(
      names = "--expires-in",
      paramLabel = "DURATION",
      description = "The token is refused after this time, such as 90d, 12h or P90D")
  private String in = "";

  @Option(
      names = "--expires-at",
      paramLabel = "TIME",
      description = "The token is refused from this time on, such as 2027-01-31T12:00:00Z")
  private String at = "";

  @Option(names = "--expires-never", description = "The token does not expire")
  private boolean never;

  /**
   * Checks that they do not contradict each other.
   *
   * @return whether any is given
   * @throws CommandFailure if several are given, or no duration
   */
  boolean check() {
    int given = (in.isEmpty() ? 0 : 1) + (at.isEmpty() ? 0 : 1) + (never ? 1 : 0);
    if (given > 1) {
      throw new CommandFailure(
          "only one of --expires-in, --expires-at and --expires-never can be given");
    }
    if (!in.isEmpty()) {
      CommandFailure.saying("flag --expires-in", () -> duration());
    }
    return given > 0;
  }

  /** What to send for them; empty if none is given. A duration counts by the server's clock. */
  Optional<JsonValue> value(ApiClient api) {
    if (!check()) {
      return Optional.empty();
    }
    if (never) {
      return Optional.of(Json.createValue("never"));
    }
    String end =
        in.isEmpty()
            ? at
            : api.serverTime().plus(duration()).truncatedTo(ChronoUnit.SECONDS).toString();
    return Optional.of(Json.createValue(end));
  }

  private Duration duration() {
    Duration duration = Durations.lifetime(in);
    if (duration.toSeconds() < 1) {
      throw new CommandFailure("must be at least 1s");
    }
    return duration;
  }
}

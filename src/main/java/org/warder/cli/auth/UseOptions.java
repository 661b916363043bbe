package org.warder.cli.auth;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.warder.cli.api.ApiClient;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Durations;
import picocli.CommandLine.Option;

/** Tokens by their use, and by what is worth a look. */
final class UseOptions {
  @Option(
      names = "--advice",
      paramLabel = "WORD",
      description =
          "Only tokens at which that is worth a look: unused, neverUsed, excess, expiring,"
              + " beyondMaximum, ownerGone, rotating or reused")
  private String advice;

  @Option(
      names = "--unused-for",
      paramLabel = "DURATION",
      description = "Only tokens that were neither used nor issued for this time, such as 90d")
  private String unusedFor;

  /** Whether any is given. */
  boolean isGiven() {
    return advice != null || unusedFor != null;
  }

  /**
   * Checks what can be checked before anything is sent.
   *
   * @throws CommandFailure if one is empty, as from a variable that is not set, or no duration
   */
  void check() {
    if (advice != null && advice.isBlank()) {
      throw new CommandFailure("--advice must not be empty");
    }
    if (unusedFor != null) {
      CommandFailure.saying("flag --unused-for", () -> duration());
    }
  }

  /** The members of a filter; the time counts by the server's clock. */
  Map<String, String> members(ApiClient api) {
    Map<String, String> members = new LinkedHashMap<>();
    if (advice != null) {
      members.put("advice", advice);
    }
    if (unusedFor != null) {
      members.put(
          "unusedSince",
          api.serverTime().minus(duration()).truncatedTo(ChronoUnit.SECONDS).toString());
    }
    return members;
  }

  private Duration duration() {
    Duration duration = Durations.parse(unusedFor);
    if (duration.toSeconds() < 1) {
      throw new CommandFailure("must be at least 1s");
    }
    return duration;
  }
}

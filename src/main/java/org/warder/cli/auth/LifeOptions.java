package org.warder.cli.auth;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Durations;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tokens by whether they work, when they expire and were issued. */
final class LifeOptions {
  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only tokens that are active, inactive, expired, ownerInactive or ownerDeleted")
  private String status;

  @Option(
      names = "--expires-within",
      paramLabel = "DURATION",
      description = "Only tokens that expire within this time, such as 14d or P14D")
  private String expiresWithin;

  @Option(
      names = "--created-before",
      paramLabel = "TIME",
      description = "Only tokens issued earlier than that, such as 2026-01-31T12:00:00Z")
  private String createdBefore;

  @Option(
      names = "--created-after",
      paramLabel = "TIME",
      description = "Only tokens issued later than that")
  private String createdAfter;

  @Mixin private UseOptions use;

  /** Whether any is given. */
  boolean isGiven() {
    return status != null
        || expiresWithin != null
        || createdBefore != null
        || createdAfter != null
        || use.isGiven();
  }

  /**
   * Checks what can be checked before anything is sent.
   *
   * @throws CommandFailure if one is empty, as from a variable that is not set, or no duration
   */
  void check() {
    refuseEmpty("--status", status);
    refuseEmpty("--expires-within", expiresWithin);
    refuseEmpty("--created-before", createdBefore);
    refuseEmpty("--created-after", createdAfter);
    use.check();
    if (expiresWithin != null) {
      CommandFailure.saying("flag --expires-within", () -> Durations.lifetime(expiresWithin));
    }
  }

  /** Refuses a flag that is given and empty. */
  static void refuseEmpty(String flag, String value) {
    if (value != null && value.isBlank()) {
      throw new CommandFailure(flag + " must not be empty");
    }
  }

  /**
   * The members of a filter. Tokens that expire within some time are those that work until then,
   * unless another status is asked for; the time counts by the server's clock.
   */
  Map<String, String> members(ApiClient api) {
    Map<String, String> members = new LinkedHashMap<>();
    put(members, "effectiveStatus", expiresWithin != null && status == null ? "active" : status);
    if (expiresWithin != null) {
      Duration within = Durations.lifetime(expiresWithin);
      members.put(
          "expiresBefore",
          api.serverTime().plus(within).truncatedTo(ChronoUnit.SECONDS).toString());
    }
    put(members, "createdBefore", createdBefore);
    put(members, "createdAfter", createdAfter);
    members.putAll(use.members(api));
    return members;
  }

  private static void put(Map<String, String> members, String name, String value) {
    if (value != null) {
      members.put(name, value);
    }
  }

  /** A list of tokens, narrowed. */
  ApiPath narrow(ApiClient api, ApiPath list) {
    ApiPath narrowed = list;
    for (Map.Entry<String, String> each : members(api).entrySet()) {
      narrowed = narrowed.with(each.getKey(), each.getValue());
    }
    return narrowed;
  }
}

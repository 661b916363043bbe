package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.TreeMap;
import org.warder.cli.api.ApiClient;
import org.warder.cli.command.CommandFailure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which tokens a command for many is about, and how it is confirmed. */
final class BulkOptions {
  @Option(
      names = "--all",
      description = "All tokens that the caller may read, but for the one in use")
  private boolean all;

  @Option(
      names = {"--user", "-u"},
      paramLabel = "NAME",
      description = "The tokens of the user of this name")
  private String user;

  @Option(
      names = "--user-id",
      paramLabel = "ID",
      description = "The tokens of the user with this ID")
  private String userId;

  @Option(
      names = {"--org", "-o"},
      paramLabel = "NAME",
      description = "The tokens in the organization of this name")
  private String org;

  @Option(
      names = "--org-id",
      paramLabel = "ID",
      description = "The tokens in the organization with this ID")
  private String orgId;

  @Mixin private LifeOptions life;

  @Option(names = "--dry-run", description = "Tell what would be done, and do nothing")
  private boolean dryRun;

  @Option(names = "--yes", description = "Do not ask for the number of tokens")
  private boolean yes;

  boolean isDryRun() {
    return dryRun;
  }

  boolean isConfirmed() {
    return yes;
  }

  /** Whether any flag says which tokens are meant, or how. */
  boolean isGiven() {
    return all
        || user != null
        || userId != null
        || org != null
        || orgId != null
        || life.isGiven()
        || dryRun
        || yes;
  }

  /**
   * Checks what can be checked before anything is sent.
   *
   * @throws CommandFailure if a filter is empty, as from a variable that is not set, or none is
   *     given
   */
  void check() {
    LifeOptions.refuseEmpty("--user", user);
    LifeOptions.refuseEmpty("--user-id", userId);
    LifeOptions.refuseEmpty("--org", org);
    LifeOptions.refuseEmpty("--org-id", orgId);
    life.check();
    boolean narrowed =
        user != null || userId != null || org != null || orgId != null || life.isGiven();
    if (narrowed == all) {
      throw new CommandFailure(
          all
              ? "--all stands alone: it means every token"
              : "must specify which tokens, such as --user NAME, or --all");
    }
  }

  /** The filter; every token for {@code --all}. */
  JsonObject filter(ApiClient api) {
    TreeMap<String, String> members = new TreeMap<>(life.members(api));
    put(members, "user", user);
    put(members, "userID", userId);
    put(members, "org", org);
    put(members, "orgID", orgId);
    var filter = Json.createObjectBuilder();
    members.forEach(filter::add);
    return all ? filter.add("all", true).build() : filter.build();
  }

  private static void put(TreeMap<String, String> members, String name, String value) {
    if (value != null) {
      members.put(name, value);
    }
  }

  /** The same without what was issued since a moment. */
  static JsonObject asOf(JsonObject filter, String moment) {
    boolean isEarlier =
        filter.containsKey("createdBefore")
            && time(filter.getString("createdBefore")).isBefore(time(moment));
    return isEarlier
        ? filter
        : Json.createObjectBuilder(filter).remove("all").add("createdBefore", moment).build();
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      // What the server takes and this does not: its own moment counts.
      return Instant.MAX;
    }
  }
}

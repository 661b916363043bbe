package org.warder.cli.option;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import picocli.CommandLine.Option;

/** The organization that a command works in. */
public final class OrgOptions {
  /** What is said where no organization is known. */
  public static final String MISSING = "must specify org ID or org name";

  @Option(names = "--org-id", paramLabel = "ID", description = "The ID of the organization")
  @Environment("INFLUX_ORG_ID")
  private String orgId = "";

  @Option(
      names = {"--org", "-o"},
      paramLabel = "NAME",
      description = "The name of the organization")
  @Environment("INFLUX_ORG")
  private String org = "";

  /** The ID as given, empty if none is. */
  public String id() {
    checkUnambiguous();
    return orgId;
  }

  /** The name as given, empty if none is. */
  public String name() {
    checkUnambiguous();
    return org;
  }

  /** The name as given, or the config's where neither ID nor name is; empty if none is known. */
  public String nameOr(String configured) {
    return id().isEmpty() && name().isEmpty() ? configured : name();
  }

  /**
   * The ID, looked up by name where only that is known.
   *
   * @param configured the config's organization, for when no flag names one
   * @throws CommandFailure if none is known or the server knows none of that name
   */
  public String resolve(ApiClient api, String configured) {
    if (!id().isEmpty()) {
      return id();
    }
    return idOfName(api, nameOr(configured));
  }

  /**
   * The ID of the organization of this name.
   *
   * @throws CommandFailure if the name is empty or the server knows none of it
   */
  public static String idOfName(ApiClient api, String name) {
    if (name.isEmpty()) {
      throw new CommandFailure(MISSING);
    }
    JsonObject found =
        api.get(ApiPath.of("orgs").with("org", name))
            .orFail("failed to lookup org with name " + Quoted.of(name));
    return JsonFields.first(found, "orgs")
        .map(org -> JsonFields.required(org, "id", "organization"))
        .orElseThrow(() -> new CommandFailure("no organization with name " + Quoted.of(name)));
  }

  private void checkUnambiguous() {
    if (!orgId.isEmpty() && !org.isEmpty()) {
      throw new CommandFailure(
          "ambiguous org: use OrgId or OrgName, but not both. OrgID: %s, OrgName: %s"
              .formatted(orgId, org));
    }
  }
}

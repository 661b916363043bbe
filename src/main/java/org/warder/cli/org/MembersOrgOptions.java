package org.warder.cli.org;

import org.warder.cli.api.ApiClient;
import org.warder.cli.command.Environment;
import org.warder.cli.option.OrgOptions;
import picocli.CommandLine.Option;

/**
 * The organization whose members are meant. Other commands name theirs by {@code --org}; here the
 * {@code influx} has {@code --name} and {@code --id}.
 */
final class MembersOrgOptions {
  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "The organization's ID. Environment: INFLUX_ORG_ID")
  @Environment("INFLUX_ORG_ID")
  private String id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The organization's name. Environment: INFLUX_ORG")
  @Environment("INFLUX_ORG")
  private String name;

  /** The ID; where none is given, of the organization of that name, or else of the config's. */
  String resolve(ApiClient api, String configured) {
    return id != null && !id.isEmpty()
        ? id
        : OrgOptions.lookUp(api, name == null || name.isEmpty() ? configured : name);
  }
}

package org.warder.cli.org;

import org.warder.cli.api.ApiClient;
import org.warder.cli.command.Environment;
import org.warder.cli.option.OrgOptions;
import picocli.CommandLine.Option;

/**
 * Which organization is meant. Other groups of commands name theirs by {@code --org}; here {@code
 * influx} has {@code --name} and {@code --id}.
 */
final class OrgSelector {
  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "The organization's ID")
  @Environment("INFLUX_ORG_ID")
  private String id = "";

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The organization's name")
  @Environment("INFLUX_ORG")
  private String name = "";

  /** The ID as given, empty if none is. */
  String id() {
    return id;
  }

  /** The name as given, empty if none is. */
  String name() {
    return name;
  }

  /** The ID; where none is given, of the organization of that name, or else of the config's. */
  String resolve(ApiClient api, String configured) {
    return id.isEmpty() ? OrgOptions.idOfName(api, name.isEmpty() ? configured : name) : id;
  }
}

package org.warder.cli.org;

import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import picocli.CommandLine.Option;

/** The one organization that a command works on. */
final class OrgIdOption {
  @Option(
      names = {"--id", "-i"},
      required = true,
      paramLabel = "ID",
      description = "The organization's ID")
  @Environment("INFLUX_ORG_ID")
  private String id;

  /** The ID as given. */
  String value() {
    return id;
  }

  /** The ID as messages show it. */
  String quoted() {
    return Quoted.of(id);
  }
}

package org.warder.cli.org;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.Environment;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists organizations. */
@Command(
    name = "list",
    aliases = {"find", "ls"},
    description = "List organizations")
public final class OrgList implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "Only the organization with this ID. Environment: INFLUX_ORG_ID")
  @Environment("INFLUX_ORG_ID")
  private String id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "Only the organization of this name. Environment: INFLUX_ORG")
  @Environment("INFLUX_ORG")
  private String name;

  @Override
  public void run() {
    JsonObject found =
        connection
            .open(token)
            .get(ApiPath.of("orgs").with("org", name).with("orgID", id))
            .orFail("failed to list orgs");
    print.all(OrgView.VIEW, JsonFields.objects(found, "orgs"));
  }
}

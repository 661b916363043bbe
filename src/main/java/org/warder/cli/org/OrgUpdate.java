package org.warder.cli.org;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes an organization's name or description. */
@Command(name = "update", description = "Change an organization's name or description")
public final class OrgUpdate implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      required = true,
      paramLabel = "ID",
      description = "The organization's ID. Environment: INFLUX_ORG_ID")
  @Environment("INFLUX_ORG_ID")
  private String id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The new name. Environment: INFLUX_ORG")
  @Environment("INFLUX_ORG")
  private String name;

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "The new description. Environment: INFLUX_ORG_DESCRIPTION")
  @Environment("INFLUX_ORG_DESCRIPTION")
  private String description;

  @Override
  public void run() {
    JsonObjectBuilder change = Json.createObjectBuilder();
    if (description != null && !description.isEmpty()) {
      change.add("description", description);
    }
    if (name != null && !name.isEmpty()) {
      change.add("name", name);
    }
    JsonObject changed =
        connection
            .open(token)
            .patch(ApiPath.of("orgs", id), change.build())
            .orFail("failed to update org " + Quoted.of(id));
    print.one(OrgView.VIEW, changed);
  }
}

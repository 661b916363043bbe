package org.warder.cli.org;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes an organization's name or description. */
@Command(name = "update", description = "Change an organization's name or description")
public final class OrgUpdate extends PrintingCommand {
  @Mixin private OrgIdOption id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The new name")
  private String name = "";

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "The new description")
  @Environment("INFLUX_ORG_DESCRIPTION")
  private String description = "";

  @Override
  protected void run(ApiClient api) {
    JsonObject change =
        new RequestBody().withGiven("description", description).withGiven("name", name).build();
    print()
        .one(
            OrgView.VIEW,
            api.patch(ApiPath.of("orgs", id.value()), change)
                .orFail("failed to update org " + id.quoted()));
  }
}

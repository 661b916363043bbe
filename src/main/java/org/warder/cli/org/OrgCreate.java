package org.warder.cli.org;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.Quoted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Creates an organization. */
@Command(name = "create", description = "Create an organization")
public final class OrgCreate extends PrintingCommand {
  @Option(
      names = {"--name", "-n"},
      required = true,
      paramLabel = "NAME",
      description = "The organization's name")
  private String name;

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "What the organization is for")
  private String description = "";

  @Override
  protected void run(ApiClient api) {
    JsonObject request =
        new RequestBody().withGiven("description", description).with("name", name).build();
    print()
        .one(
            OrgView.VIEW,
            api.post(ApiPath.of("orgs"), request)
                .orFail("failed to create org " + Quoted.of(name)));
  }
}

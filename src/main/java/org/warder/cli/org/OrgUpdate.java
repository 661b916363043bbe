package org.warder.cli.org;

import jakarta.json.Json;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Durations;
import org.warder.cli.command.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes an organization's name, description or longest lifetime of tokens. */
@Command(
    name = "update",
    description = "Change an organization's name, description or longest lifetime of tokens")
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

  @Option(
      names = "--token-lifetime-max",
      paramLabel = "DURATION",
      description =
          "How long tokens of the organization may live that are created or changed from now on,"
              + " such as 90d or P90D; 0 for no maximum")
  private String lifetimeMax = "";

  @Override
  protected void check() {
    if (!lifetimeMax.isEmpty()) {
      CommandFailure.saying("flag --token-lifetime-max", () -> Durations.lifetime(lifetimeMax));
    }
  }

  @Override
  protected void run(ApiClient api) {
    RequestBody change =
        new RequestBody().withGiven("description", description).withGiven("name", name);
    if (!lifetimeMax.isEmpty()) {
      long seconds = Durations.lifetime(lifetimeMax).toSeconds();
      change.with("tokenLifetimeMaxSeconds", Json.createValue(seconds));
    }
    print()
        .one(
            lifetimeMax.isEmpty() ? OrgView.VIEW : OrgView.WIDE,
            api.patch(ApiPath.of("orgs", id.value()), change.build())
                .orFail("failed to update org " + id.quoted()));
  }
}

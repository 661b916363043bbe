package org.warder.cli.user;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.option.IdOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renames a user. */
@Command(name = "update", description = "Rename a user")
public final class UserUpdate extends PrintingCommand {
  @Mixin private IdOption id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The user's new name")
  private String name = "";

  @Override
  protected void run(ApiClient api) {
    print()
        .one(
            UserView.VIEW,
            api.patch(
                    ApiPath.of("users", id.value()),
                    new RequestBody().withGiven("name", name).build())
                .orFail("failed to update user " + id.quoted()));
  }
}

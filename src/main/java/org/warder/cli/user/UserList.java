package org.warder.cli.user;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.option.FilterOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists users. */
@Command(
    name = "list",
    aliases = {"find", "ls"},
    description = "List users")
public final class UserList extends PrintingCommand {
  @Mixin private FilterOptions filter;

  @Override
  protected void run(ApiClient api) {
    JsonObject found =
        api.get(ApiPath.of("users").with("id", filter.id()).with("name", filter.name()))
            .orFail("failed to list users");
    print().all(UserView.VIEW, JsonFields.objects(found, "users"));
  }
}

package org.warder.cli.user;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.PagedList;
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
    ApiPath path = ApiPath.of("users").with("id", filter.id()).with("name", filter.name());
    print().all(UserView.VIEW, new PagedList(api, path, "users", "failed to list users").all());
  }
}

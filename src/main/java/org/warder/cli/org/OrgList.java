package org.warder.cli.org;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.PagedList;
import org.warder.cli.base.PrintingCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists organizations. */
@Command(
    name = "list",
    aliases = {"find", "ls"},
    description = "List organizations, all or the one that --id or --name selects")
public final class OrgList extends PrintingCommand {
  @Mixin private OrgSelector selector;

  @Override
  protected void run(ApiClient api) {
    ApiPath path = ApiPath.of("orgs").with("org", selector.name()).with("orgID", selector.id());
    print().all(OrgView.VIEW, new PagedList(api, path, "orgs", "failed to list orgs").all());
  }
}

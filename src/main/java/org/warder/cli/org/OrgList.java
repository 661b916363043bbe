package org.warder.cli.org;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
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
    JsonObject found =
        api.get(ApiPath.of("orgs").with("org", selector.name()).with("orgID", selector.id()))
            .orFail("failed to list orgs");
    print().all(OrgView.VIEW, JsonFields.objects(found, "orgs"));
  }
}

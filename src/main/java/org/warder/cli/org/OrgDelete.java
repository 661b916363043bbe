package org.warder.cli.org;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.base.PrintingCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deletes an organization and shows what it was. */
@Command(name = "delete", description = "Delete an organization, its buckets and its memberships")
public final class OrgDelete extends PrintingCommand {
  @Mixin private OrgIdOption id;

  @Override
  protected void run(ApiClient api) {
    delete(
        api,
        ApiPath.of("orgs", id.value()),
        OrgView.VIEW,
        "org " + id.quoted() + " not found",
        "failed to delete org " + id.quoted());
  }
}

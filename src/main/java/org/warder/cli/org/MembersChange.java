package org.warder.cli.org;

import org.warder.cli.api.ApiClient;
import org.warder.cli.base.ApiCommand;
import org.warder.cli.command.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What adding a user to an organization and removing one have in common: whom, and where. */
abstract class MembersChange extends ApiCommand {
  private final Terminal terminal;

  @Mixin private OrgSelector org;

  @Option(
      names = {"--member", "-m"},
      required = true,
      paramLabel = "ID",
      description = "The user's ID")
  private String member;

  MembersChange(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  protected final void run(ApiClient api) {
    terminal.print(change(api, org.resolve(api, configuredOrg()), member));
  }

  /** Changes who belongs to the organization, and says what was done. */
  abstract String change(ApiClient api, String orgId, String userId);
}

package org.warder.cli.org;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes a user from an organization, whatever its role. */
@Command(name = "remove", description = "Remove a user from an organization")
public final class MembersRemove implements Runnable {
  private final Terminal terminal;

  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private MembersOrgOptions org;

  @Option(
      names = {"--member", "-m"},
      required = true,
      paramLabel = "ID",
      description = "The user's ID")
  private String member;

  /** Reports to this terminal. */
  public MembersRemove(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    ApiClient api = connection.open(token);
    String orgId = org.resolve(api, connection.configuredOrg());
    String kind = "user";
    if (api.delete(ApiPath.of("orgs", orgId, "members", member)).failed()) {
      kind = "owner";
      api.delete(ApiPath.of("orgs", orgId, "owners", member))
          .orFail(
              "failed to remove user %s from org %s"
                  .formatted(Quoted.of(member), Quoted.of(orgId)));
    }
    terminal
        .out()
        .print(
            "%s %s has been removed from org %s\n"
                .formatted(kind, Quoted.of(member), Quoted.of(orgId)));
  }
}

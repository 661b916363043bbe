package org.warder.cli.org;

import jakarta.json.Json;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a user a member or an owner of an organization. */
@Command(name = "add", description = "Add a user to an organization")
public final class MembersAdd implements Runnable {
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

  @Option(names = "--owner", description = "Add the user as an owner")
  private boolean owner;

  /** Reports to this terminal. */
  public MembersAdd(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    ApiClient api = connection.open(token);
    String orgId = org.resolve(api, connection.configuredOrg());
    api.post(
            ApiPath.of("orgs", orgId, owner ? "owners" : "members"),
            Json.createObjectBuilder().add("id", member).build())
        .orFail(
            "failed to add user %s as %s of org %s"
                .formatted(Quoted.of(member), owner ? "owner" : "member", Quoted.of(orgId)));
    terminal
        .out()
        .print(
            "user %s has been added as %s of org %s\n"
                .formatted(Quoted.of(member), owner ? "an owner" : "a member", Quoted.of(orgId)));
  }
}

package org.warder.cli.org;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.RequestBody;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a user a member or an owner of an organization. */
@Command(name = "add", description = "Add a user to an organization")
public final class MembersAdd extends MembersChange {
  @Option(names = "--owner", description = "Add the user as an owner")
  private boolean owner;

  /** Reports to this terminal. */
  public MembersAdd(Terminal terminal) {
    super(terminal);
  }

  @Override
  String change(ApiClient api, String orgId, String userId) {
    api.post(
            ApiPath.of("orgs", orgId, owner ? "owners" : "members"),
            new RequestBody().with("id", userId).build())
        .orFail(
            "failed to add user %s as %s of org %s"
                .formatted(Quoted.of(userId), owner ? "owner" : "member", Quoted.of(orgId)));
    return "user %s has been added as %s of org %s"
        .formatted(Quoted.of(userId), owner ? "an owner" : "a member", Quoted.of(orgId));
  }
}

package org.warder.cli.org;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import picocli.CommandLine.Command;

/** Removes a user from an organization, whatever their role. */
@Command(name = "remove", description = "Remove a user from an organization")
public final class MembersRemove extends MembersChange {
  /** Reports to this terminal. */
  public MembersRemove(Terminal terminal) {
    super(terminal);
  }

  @Override
  String change(ApiClient api, String orgId, String userId) {
    String role = "user";
    if (api.delete(ApiPath.of("orgs", orgId, "members", userId)).failed()) {
      role = "owner";
      api.delete(ApiPath.of("orgs", orgId, "owners", userId))
          .orFail(
              "failed to remove user %s from org %s"
                  .formatted(Quoted.of(userId), Quoted.of(orgId)));
    }
    return "%s %s has been removed from org %s"
        .formatted(role, Quoted.of(userId), Quoted.of(orgId));
  }
}

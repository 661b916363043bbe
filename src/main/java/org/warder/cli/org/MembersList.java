package org.warder.cli.org;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.api.PagedList;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.Quoted;
import org.warder.cli.output.JsonProjection;
import org.warder.cli.output.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists owners, then members. */
@Command(
    name = "list",
    aliases = {"find", "ls"},
    description = "List the members and owners of an organization")
public final class MembersList extends PrintingCommand {
  private static final View VIEW =
      new View(
          List.of("ID", "Name", "User Type", "Status"),
          member -> JsonFields.texts(member, "id", "name", "role", "status"),
          JsonProjection.of("id", "name", "oauthID", "role", "status")
                  .with("links", JsonProjection.of("self"))
              ::apply);

  @Mixin private OrgSelector org;

  @Override
  protected void run(ApiClient api) {
    String orgId = org.resolve(api, configuredOrg());
    // Requested in this order, shown in the other: owners first.
    JsonArray members = users(api, orgId, "members");
    JsonArray owners = users(api, orgId, "owners");
    JsonArrayBuilder all = Json.createArrayBuilder();
    owners.forEach(all::add);
    members.forEach(all::add);
    print().all(VIEW, all.build());
  }

  private static JsonArray users(ApiClient api, String orgId, String role) {
    String failure = "failed to find " + role + " of org " + Quoted.of(orgId);
    JsonArray users = new PagedList(api, ApiPath.of("orgs", orgId, role), "users", failure).all();
    return users == null ? JsonValue.EMPTY_JSON_ARRAY : users;
  }
}

package org.warder.cli.auth;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.api.RequestBody;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.OrgOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates a token with the permissions that the flags name; its value is shown this once. */
@Command(
    name = "create",
    description = "Create a token. Its value is shown now and never again",
    modelTransformer = PermissionFlags.class)
public final class AuthCreate extends TokenCreation {
  @Mixin private OrgOptions org;

  @Option(
      names = {"--user", "-u"},
      paramLabel = "NAME",
      description = "The name of the token's owner; by default the caller")
  private String user = "";

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "What the token is for")
  private String description = "";

  @Mixin private GrantOptions grants;

  @Override
  JsonObject request(ApiClient api, Optional<JsonValue> expiresAt) {
    String orgId = org.resolve(api, configuredOrg());
    String ownerId = user.isEmpty() ? "" : ownerNamed(api);
    return new RequestBody()
        .withGiven("description", description)
        .with("orgID", orgId)
        .with(
            "permissions",
            grants.permissions(api, orgId, () -> ownerId.isEmpty() ? callerId(api) : ownerId))
        .withGiven("userID", ownerId)
        .withPresent("expiresAt", expiresAt)
        .build();
  }

  @Override
  String failure() {
    return "could not write auth with provided arguments";
  }

  private String ownerNamed(ApiClient api) {
    String failure = "could not find user with name " + Quoted.of(user);
    JsonObject found = api.get(ApiPath.of("users").with("name", user)).orFail(failure);
    return JsonFields.first(found, "users")
        .map(owner -> JsonFields.required(owner, "id", "user"))
        .orElseThrow(() -> new CommandFailure(failure));
  }

  private static String callerId(ApiClient api) {
    JsonObject caller = api.get(ApiPath.of("me")).orFail("could not find the token's own user");
    return JsonFields.required(caller, "id", "user");
  }
}

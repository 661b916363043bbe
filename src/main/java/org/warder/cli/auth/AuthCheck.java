package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.option.IdOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells whether a token may do all that the flags name, and fails if it may not. */
@Command(
    name = "check",
    description =
        "Tell whether a token may do something in its organization, and why not. Fails if it may not",
    modelTransformer = AskedPermissionFlags.class)
public final class AuthCheck extends PrintingCommand {
  @Mixin private IdOption id;

  @Mixin private GrantOptions permissions;

  @Mixin private RequestOptions request;

  @Override
  protected void run(ApiClient api) {
    ApiPath path = ApiPath.of("authorizations", id.value());
    JsonObject token = api.get(path).orFail("could not find auth with ID " + id.quoted());
    String orgId = JsonFields.required(token, "orgID", "token");
    List<JsonObject> asked = new ArrayList<>();
    request.request().ifPresent(asked::add);
    if (permissions.permissions(api, orgId, () -> JsonFields.text(token, "userID"))
        instanceof JsonArray given) {
      asked.addAll(given.getValuesAs(JsonObject.class));
    }
    if (asked.isEmpty()) {
      throw new CommandFailure(
          "must specify what the token shall do", "flags such as --write-bucket-name say so");
    }
    JsonArrayBuilder checks = Json.createArrayBuilder();
    boolean allowed = true;
    for (JsonObject each : asked) {
      JsonObject check =
          api.post(ApiPath.of("authorizations", id.value(), "check"), each)
              .orFail("could not check auth with ID " + id.quoted());
      checks.add(Json.createObjectBuilder(check).add("asked", each));
      allowed &= check.getBoolean("allowed", false);
    }
    print().all(CheckView.VIEW, checks.build());
    if (!allowed) {
      throw new CommandFailure("the token may not do all of this");
    }
  }
}

package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Creates a token with the organization, owner and permissions of another. The clone of an inactive
 * token is active: it is created to be used.
 */
@Command(
    name = "clone",
    description =
        "Create a token with the owner and permissions of another. Its value is shown now and never"
            + " again")
public final class AuthClone implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      required = true,
      paramLabel = "ID",
      description = "The ID of the token to clone")
  private String id;

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "What the new token is for; by default the description of the other")
  private String description;

  @Option(
      names = "--dry-run",
      description = "Print the request that would create the token, and create none")
  private boolean dryRun;

  @Override
  public void run() {
    ApiClient api = connection.open(token);
    JsonObject original =
        api.get(ApiPath.of("authorizations", id))
            .orFail("could not find auth with ID " + Quoted.of(id));
    JsonObject request = request(original);
    if (dryRun) {
      print.json(request);
      return;
    }
    JsonObject clone =
        api.post(ApiPath.of("authorizations"), request)
            .orFail("could not clone auth with ID " + Quoted.of(id));
    print.one(AuthView.ONE, clone);
  }

  private JsonObject request(JsonObject original) {
    JsonObjectBuilder request = Json.createObjectBuilder();
    String text = description == null ? JsonFields.text(original, "description") : description;
    if (!text.isEmpty()) {
      request.add("description", text);
    }
    request.add("orgID", JsonFields.text(original, "orgID"));
    Permissions permissions = new Permissions();
    JsonArray granted = JsonFields.objects(original, "permissions");
    if (granted != null) {
      // Without the names that the answer adds: they may have changed by the time of the request.
      for (JsonObject permission : granted.getValuesAs(JsonObject.class)) {
        JsonObject resource = JsonFields.object(permission, "resource");
        permissions.addOne(
            JsonFields.text(permission, "action"),
            JsonFields.text(resource, "type"),
            JsonFields.text(resource, "orgID"),
            JsonFields.text(resource, "id"));
      }
    }
    return request
        .add("permissions", permissions.build())
        .add("userID", JsonFields.text(original, "userID"))
        .build();
  }
}

package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.warder.cli.command.Quoted;
import org.warder.cli.http.ApiClient;
import org.warder.cli.http.ApiPath;
import org.warder.cli.http.Fields;
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
    String text = description == null ? Fields.text(original, "description") : description;
    if (!text.isEmpty()) {
      request.add("description", text);
    }
    request.add("orgID", Fields.text(original, "orgID"));
    Permissions permissions = new Permissions();
    JsonArray granted = Fields.objects(original, "permissions");
    if (granted != null) {
      // Without the names that the answer adds: they may have changed by the time of the request.
      for (JsonObject permission : granted.getValuesAs(JsonObject.class)) {
        JsonObject resource = Fields.object(permission, "resource");
        permissions.addOne(
            Fields.text(permission, "action"),
            Fields.text(resource, "type"),
            Fields.text(resource, "orgID"),
            Fields.text(resource, "id"));
      }
    }
    return request
        .add("permissions", permissions.build())
        .add("userID", Fields.text(original, "userID"))
        .build();
  }
}

package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.api.RequestBody;
import org.warder.cli.option.IdOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Creates a token with the organization, owner and permissions of another. The clone of an inactive
 * token is active: it is created to be used. It lives as long as the other was to live, unless a
 * flag says otherwise.
 */
@Command(
    name = "clone",
    description =
        "Create a token with the owner and permissions of another. Its value is shown now and never"
            + " again")
public final class AuthClone extends TokenCreation {
  @Mixin private IdOption id;

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "What the new token is for; by default the description of the other")
  private String description;

  @Override
  JsonObject request(ApiClient api, Optional<JsonValue> expiresAt) {
    JsonObject source =
        api.get(ApiPath.of("authorizations", id.value()))
            .orFail("could not find auth with ID " + id.quoted());
    String text = description == null ? JsonFields.text(source, "description") : description;
    return new RequestBody()
        .withGiven("description", text)
        .with("orgID", JsonFields.text(source, "orgID"))
        .with("permissions", permissions(source))
        .with("userID", JsonFields.text(source, "userID"))
        .withPresent("expiresAt", expiresAt.or(() -> sameLifetime(api, source)))
        .build();
  }

  /** It lives as long as the other was to live; one that does not expire is left to the server. */
  private static Optional<JsonValue> sameLifetime(ApiClient api, JsonObject source) {
    return source.get("lifetimeSeconds") instanceof JsonNumber seconds
        ? Optional.of(
            Json.createValue(api.serverTime().plusSeconds(seconds.longValue()).toString()))
        : Optional.empty();
  }

  @Override
  String failure() {
    return "could not clone auth with ID " + id.quoted();
  }

  /** Without the names that the response adds: they may have changed by the time of the request. */
  private static JsonArray permissions(JsonObject source) {
    Permissions permissions = new Permissions();
    JsonArray granted = JsonFields.objects(source, "permissions");
    if (granted != null) {
      for (JsonObject permission : granted.getValuesAs(JsonObject.class)) {
        JsonObject resource = JsonFields.object(permission, "resource");
        permissions.addOne(
            JsonFields.text(permission, "action"),
            JsonFields.text(resource, "type"),
            JsonFields.text(resource, "orgID"),
            JsonFields.text(resource, "id"));
      }
    }
    return permissions.build();
  }
}

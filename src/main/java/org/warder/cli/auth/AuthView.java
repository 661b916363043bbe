package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.warder.cli.api.JsonFields;
import org.warder.cli.output.View;

/** Tokens on the screen. Status is in the JSON only. */
final class AuthView {
  private static final List<String> COLUMNS =
      List.of("ID", "Description", "Token", "User Name", "User ID", "Permissions");

  /** One token. */
  static final View ONE = new View(COLUMNS, AuthView::cells, token -> json(token, false));

  /** A token among others: one without permissions shows null for them, as {@code influx} does. */
  static final View LISTED = new View(COLUMNS, AuthView::cells, token -> json(token, true));

  /** One token, with its end and its last use. */
  static final View WIDE =
      new View(
          Stream.concat(COLUMNS.stream(), Stream.of("Status", "Expires", "Last Used")).toList(),
          AuthView::wideCells,
          AuthView::wideJson);

  private AuthView() {}

  private static List<String> wideCells(JsonObject token) {
    return Stream.concat(
            cells(token).stream(),
            Stream.of(
                JsonFields.text(token, "effectiveStatus"),
                time(token, "expiresAt"),
                time(token, "lastUsedAt")))
        .toList();
  }

  private static String time(JsonObject token, String name) {
    return token.get(name) instanceof JsonString time ? time.getString() : "never";
  }

  private static JsonObject wideJson(JsonObject token) {
    return Json.createObjectBuilder(json(token, false))
        .add("effectiveStatus", JsonFields.text(token, "effectiveStatus"))
        .add("expiresAt", token.getOrDefault("expiresAt", JsonValue.NULL))
        .add("lastUsedAt", token.getOrDefault("lastUsedAt", JsonValue.NULL))
        .build();
  }

  private static List<String> cells(JsonObject token) {
    return List.of(
        JsonFields.text(token, "id"),
        JsonFields.text(token, "description"),
        JsonFields.text(token, "token"),
        JsonFields.text(token, "user"),
        JsonFields.text(token, "userID"),
        "[" + String.join(" ", permissions(token)) + "]");
  }

  private static JsonObject json(JsonObject token, boolean listed) {
    JsonArrayBuilder texts = Json.createArrayBuilder();
    List<String> permissions = permissions(token);
    permissions.forEach(texts::add);
    JsonValue shown = listed && permissions.isEmpty() ? JsonValue.NULL : texts.build();
    return Json.createObjectBuilder()
        .add("id", JsonFields.text(token, "id"))
        .add("description", JsonFields.text(token, "description"))
        .add("token", JsonFields.text(token, "token"))
        .add("status", JsonFields.text(token, "status"))
        .add("userName", JsonFields.text(token, "user"))
        .add("userID", JsonFields.text(token, "userID"))
        .add("permissions", shown)
        .build();
  }

  private static List<String> permissions(JsonObject token) {
    JsonArray permissions = JsonFields.objects(token, "permissions");
    return permissions == null
        ? List.of()
        : permissions.getValuesAs(JsonObject.class).stream().map(PermissionText::of).toList();
  }
}

package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.warder.cli.http.Fields;
import org.warder.cli.output.View;

/** Tokens on the screen. Status is in the JSON only. */
final class AuthView {
  private static final List<String> COLUMNS =
      List.of("ID", "Description", "Token", "User Name", "User ID", "Permissions");

  /** One token. */
  static final View ONE = new View(COLUMNS, AuthView::cells, token -> json(token, false));

  /** A token among others: one without permissions shows null for them, as the original does. */
  static final View LISTED = new View(COLUMNS, AuthView::cells, token -> json(token, true));

  private AuthView() {}

  private static List<String> cells(JsonObject token) {
    return List.of(
        Fields.text(token, "id"),
        Fields.text(token, "description"),
        Fields.text(token, "token"),
        Fields.text(token, "user"),
        Fields.text(token, "userID"),
        "[" + String.join(" ", permissions(token)) + "]");
  }

  private static JsonObject json(JsonObject token, boolean listed) {
    JsonArrayBuilder texts = Json.createArrayBuilder();
    List<String> permissions = permissions(token);
    permissions.forEach(texts::add);
    JsonValue shown = listed && permissions.isEmpty() ? JsonValue.NULL : texts.build();
    return Json.createObjectBuilder()
        .add("id", Fields.text(token, "id"))
        .add("description", Fields.text(token, "description"))
        .add("token", Fields.text(token, "token"))
        .add("status", Fields.text(token, "status"))
        .add("userName", Fields.text(token, "user"))
        .add("userID", Fields.text(token, "userID"))
        .add("permissions", shown)
        .build();
  }

  private static List<String> permissions(JsonObject token) {
    JsonArray permissions = Fields.objects(token, "permissions");
    return permissions == null
        ? List.of()
        : permissions.getValuesAs(JsonObject.class).stream().map(PermissionText::of).toList();
  }
}

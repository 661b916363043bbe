package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.warder.cli.api.JsonFields;
import org.warder.cli.output.View;

/** What a token may do and may not, on the screen. */
final class CheckView {
  static final View VIEW =
      new View(
          List.of("Asked", "Allowed", "Allowed By", "Reasons"), CheckView::cells, CheckView::json);

  private CheckView() {}

  private static List<String> cells(JsonObject check) {
    return List.of(
        asked(check),
        String.valueOf(check.getBoolean("allowed", false)),
        permission(check, "allowedBy"),
        String.join("; ", JsonFields.strings(check, "reasons")));
  }

  private static JsonObject json(JsonObject check) {
    JsonObjectBuilder shown =
        Json.createObjectBuilder()
            .add("asked", asked(check))
            .add("allowed", check.getBoolean("allowed", false))
            .add("status", JsonFields.text(check, "status"))
            .add("ownerStatus", JsonFields.text(check, "ownerStatus"));
    for (String name : List.of("allowedBy", "missing")) {
      if (check.containsKey(name)) {
        shown.add(name, permission(check, name));
      }
    }
    return shown
        .add("reasons", Json.createArrayBuilder(JsonFields.strings(check, "reasons")))
        .build();
  }

  /** As it was asked, with the name of a bucket where that was given. */
  private static String asked(JsonObject check) {
    JsonObject asked = JsonFields.object(check, "asked");
    if (asked.containsKey("uri")) {
      return JsonFields.text(asked, "method") + " " + JsonFields.text(asked, "uri");
    }
    String name = JsonFields.text(JsonFields.object(asked, "resource"), "name");
    return PermissionText.of(asked) + (name.isEmpty() ? "" : " " + name);
  }

  private static String permission(JsonObject check, String name) {
    return check.containsKey(name) ? PermissionText.of(JsonFields.object(check, name)) : "";
  }
}

package org.warder.ui.permissions;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.warder.id.Id;
import org.warder.permission.PermissionDescription.Part;
import org.warder.permission.Resource;
import org.warder.ui.texts.PlainJson;

/** A new token as the API would take it. */
public final class PermissionJson {

  private PermissionJson() {}

  /** The body of {@code POST /api/v2/authorizations}. */
  public static String of(Id orgId, String description, List<Part> permissions) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    permissions.forEach(named -> array.add(permission(named)));
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("orgID", orgId.toString())
            .add("description", description)
            .add("permissions", array);
    StringWriter text = new StringWriter();
    Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
        .createWriter(text)
        .write(body.build());
    return PlainJson.of(text.toString().strip());
  }

  private static JsonObjectBuilder permission(Part named) {
    Resource resource = named.permission().resource();
    JsonObjectBuilder json = Json.createObjectBuilder().add("type", resource.type().text());
    if (resource.orgId() != null) {
      json.add("orgID", resource.orgId().toString());
    }
    if (resource.id() != null) {
      json.add("id", resource.id().toString());
    }
    if (named.name() != null) {
      json.add("name", named.name());
    }
    return Json.createObjectBuilder()
        .add("action", named.permission().action().text())
        .add("resource", json);
  }
}

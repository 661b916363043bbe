package org.warder.cli.auth;

import jakarta.json.JsonObject;
import org.warder.cli.api.JsonFields;

/** A permission as a table shows it: {@code read:orgs/0a..01/buckets/0b..02}. */
final class PermissionText {
  private PermissionText() {}

  static String of(JsonObject permission) {
    JsonObject resource = JsonFields.object(permission, "resource");
    StringBuilder text = new StringBuilder(JsonFields.text(permission, "action")).append(':');
    String orgId = JsonFields.text(resource, "orgID");
    if (!orgId.isEmpty()) {
      text.append("orgs/").append(orgId);
    }
    text.append('/').append(JsonFields.text(resource, "type"));
    String id = JsonFields.text(resource, "id");
    if (!id.isEmpty()) {
      text.append('/').append(id);
    }
    return text.toString();
  }
}

package org.warder.system.privileges;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.system.Http;

/** What somebody may do, as the API tells it. */
final class HeldPermissions {

  private HeldPermissions() {}

  /** Permissions as JSON. */
  static PermissionSet of(JsonNode array) {
    List<Permission> permissions = new ArrayList<>();
    for (JsonNode permission : array) {
      JsonNode resource = permission.path("resource");
      String text =
          permission.path("action").asText()
              + ":"
              + (resource.has("orgID") ? "orgs/" + resource.path("orgID").asText() + "/" : "")
              + resource.path("type").asText()
              + (resource.has("id") ? "/" + resource.path("id").asText() : "");
      permissions.add(Permission.parse(text));
    }
    return new PermissionSet(permissions);
  }

  /**
   * What a session may do (src/docs/api.md, Session permissions): by memberships, as itself, and by
   * the user's tokens.
   */
  static PermissionSet ofSession(Http operator, String userId) {
    PermissionSet held = of(operator.get("/api/v2/users/" + userId + "/permissions").json());
    JsonNode own = operator.get("/api/v2/authorizations?userID=" + userId).json();
    for (JsonNode token : own.path("authorizations")) {
      held = held.and(of(token.path("permissions")));
    }
    return held;
  }
}

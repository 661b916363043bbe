package org.warder.api.authorizations;

import org.warder.id.Id;
import org.warder.token.RequestedPermission;

/** A permission as a client asks for it. */
public record PermissionRequest(String action, ResourceRequest resource) {

  /**
   * What a permission is asked for; names count where ids are missing (src/docs/api.md, Name
   * scoping).
   */
  public record ResourceRequest(String type, Id id, Id orgID, String name, String org) {}

  RequestedPermission toRequestedPermission() {
    ResourceRequest about =
        resource == null ? new ResourceRequest(null, null, null, null, null) : resource;
    return RequestedPermission.parse(
        action, about.type, about.orgID, about.id, about.org, about.name);
  }
}

package org.warder.api.authorizations;

import org.warder.api.authorizations.PermissionRequest.ResourceRequest;
import org.warder.token.RequestedPermission;

/** What a token shall do: asked like a permission. */
public record CheckRequest(String action, ResourceRequest resource) {

  RequestedPermission toRequestedPermission() {
    return new PermissionRequest(action, resource).toRequestedPermission();
  }
}

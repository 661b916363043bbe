package org.warder.api.authorizations;

import static org.warder.error.ErrorCode.INVALID;

import org.warder.api.authorizations.PermissionRequest.ResourceRequest;
import org.warder.api.errors.RequestException;
import org.warder.token.RequestedPermission;

/**
 * What a token shall do: asked like a permission, or as a request to a backend.
 *
 * @param uri path and query of that request
 * @param routes the name of the backend's route map
 */
public record CheckRequest(
    String action, ResourceRequest resource, String method, String uri, String routes) {

  /**
   * Whether it is a request to a backend.
   *
   * @throws RequestException {@code invalid} if it is both, or part of one
   */
  boolean isOfBackend() {
    boolean permission = action != null || resource != null;
    boolean request = method != null || uri != null || routes != null;
    boolean whole = method != null && uri != null && routes != null;
    if (request && (permission || !whole)) {
      throw new RequestException(
          INVALID, "either action and resource are required, or method, uri and routes");
    }
    return request;
  }

  RequestedPermission toRequestedPermission() {
    return new PermissionRequest(action, resource).toRequestedPermission();
  }
}

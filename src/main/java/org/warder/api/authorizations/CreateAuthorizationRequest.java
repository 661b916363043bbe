package org.warder.api.authorizations;

import static org.warder.error.ErrorCode.INVALID;

import java.util.List;
import org.warder.api.errors.RequestException;
import org.warder.id.Id;
import org.warder.token.Description;
import org.warder.token.NewToken;
import org.warder.token.RequestedPermission;
import org.warder.user.Status;

/**
 * The request that creates a token. Everything else is ignored, so that a client may post back a
 * whole authorization to clone it.
 */
public record CreateAuthorizationRequest(
    Id orgID, Id userID, String status, String description, List<PermissionRequest> permissions) {

  /** Checks in the order of src/docs/api.md, Order of checks for a new token. */
  NewToken toNewToken() {
    List<RequestedPermission> requested =
        permissions == null
            ? List.of()
            : permissions.stream().map(CreateAuthorizationRequest::requested).toList();
    NewToken token = new NewToken(userID, null, requested);
    if (orgID == null) {
      throw new RequestException(INVALID, "org id required: invalid ID");
    }
    return token
        .withStatus(Status.initial(status))
        .withDescription(Description.checked(description));
  }

  private static RequestedPermission requested(PermissionRequest permission) {
    return (permission == null ? new PermissionRequest(null, null) : permission)
        .toRequestedPermission();
  }
}

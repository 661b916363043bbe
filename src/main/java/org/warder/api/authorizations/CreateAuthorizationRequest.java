package org.warder.api.authorizations;

import static org.warder.error.ErrorCode.INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.warder.api.errors.RequestException;
import org.warder.api.json.RawMember;
import org.warder.id.Id;
import org.warder.token.Description;
import org.warder.token.Expiry;
import org.warder.token.NewToken;
import org.warder.token.RequestedPermission;
import org.warder.user.Status;

/**
 * The request that creates a token. Everything else is ignored, so that a client may post back a
 * whole authorization to clone it.
 */
public record CreateAuthorizationRequest(
    Id orgID,
    Id userID,
    String status,
    String description,
    List<PermissionRequest> permissions,
    JsonNode expiresAt) {

  /** Checks in the order of src/docs/api.md, Order of checks for a new token. */
  NewToken toNewToken(Instant now) {
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
        .withExpiry(expiry().requireAhead(now))
        .withDescription(Description.checked(description));
  }

  /** Unlike in a change, null is said. */
  private Expiry expiry() {
    return expiresAt != null && expiresAt.isNull()
        ? Expiry.NEVER
        : Expiry.parse(RawMember.ofText(expiresAt));
  }

  private static RequestedPermission requested(PermissionRequest permission) {
    return (permission == null ? new PermissionRequest(null, null) : permission)
        .toRequestedPermission();
  }
}

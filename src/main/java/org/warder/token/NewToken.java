package org.warder.token;

import java.util.List;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.user.Status;

/**
 * A token to be issued (src/docs/api.md, Tokens).
 *
 * @param userId the owner; null for the caller
 * @param description any text; null for none
 * @param permissions what it shall be able to do; at least one
 * @param status null for active
 * @param expiry when it shall expire; null for what is usual
 */
public record NewToken(
    Id userId,
    String description,
    List<RequestedPermission> permissions,
    Status status,
    Expiry expiry) {

  public NewToken {
    if (permissions == null || permissions.isEmpty()) {
      throw new ServiceException(Reason.TOKEN_WITHOUT_PERMISSIONS);
    }
    permissions = List.copyOf(permissions);
    description = description == null ? "" : description;
    status = status == null ? Status.ACTIVE : status;
    expiry = expiry == null ? Expiry.UNSAID : expiry;
  }

  /** An active token. */
  public NewToken(Id userId, String description, List<RequestedPermission> permissions) {
    this(userId, description, permissions, Status.ACTIVE, Expiry.UNSAID);
  }

  /** The same with another status. */
  public NewToken withStatus(Status status) {
    return new NewToken(userId, description, permissions, status, expiry);
  }

  /** The same with another description. */
  public NewToken withDescription(String description) {
    return new NewToken(userId, description, permissions, status, expiry);
  }

  /** The same with other permissions. */
  public NewToken withPermissions(List<RequestedPermission> permissions) {
    return new NewToken(userId, description, permissions, status, expiry);
  }

  /** The same with another end. */
  public NewToken withExpiry(Expiry expiry) {
    return new NewToken(userId, description, permissions, status, expiry);
  }
}

package org.warder.token;

import java.time.Instant;
import org.warder.id.Id;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.user.Status;
import org.warder.user.User;

/**
 * What decides whether a token is changed with many others.
 *
 * @param id the token
 * @param orgId its organization
 * @param userId its owner
 * @param status its own status
 * @param expiresAt its end; null for never
 * @param isExempt whether no maximum applies to it
 * @param ownerStatus the status of its owner; null if there is none any more
 */
record BulkRow(
    Id id,
    Id orgId,
    Id userId,
    Status status,
    Instant expiresAt,
    boolean isExempt,
    Status ownerStatus) {

  Resource resource() {
    return new Resource(ResourceType.AUTHORIZATIONS, orgId, id);
  }

  Resource owner() {
    return User.resource(userId);
  }

  /**
   * Whether a change makes a difference.
   *
   * @param end when it shall expire, for that change
   */
  boolean isChangedBy(BulkChange change, Instant end) {
    return switch (change) {
      case INACTIVE -> status == Status.ACTIVE;
      case ACTIVE -> status == Status.INACTIVE;
      case DELETE -> true;
      case EXPIRE -> expiresAt == null || expiresAt.isAfter(end);
    };
  }
}

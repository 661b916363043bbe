package org.warder.api.authorizations;

import java.util.ArrayList;
import java.util.List;
import org.warder.token.TokenCheck;
import org.warder.user.Status;

/**
 * Whether a token may do something, and why; what is absent is left out.
 *
 * @param allowed whether it may
 * @param status the token's own status
 * @param ownerStatus the status of its owner, or {@code deleted}
 * @param allowedBy the permission of the token that covers it, the first of several
 * @param missing the permission that the token would need
 * @param reasons in words all that stands in the way; empty if nothing does
 */
public record CheckResponse(
    boolean allowed,
    String status,
    String ownerStatus,
    PermissionResponse allowedBy,
    PermissionResponse missing,
    List<String> reasons) {

  private static final String DELETED = "deleted";

  static CheckResponse of(TokenCheck check) {
    String owner = check.ownerStatus() == null ? DELETED : check.ownerStatus().text();
    return new CheckResponse(
        check.allowed(),
        check.status().text(),
        owner,
        check.allowedBy() == null ? null : PermissionResponse.of(check.allowedBy()),
        check.missing() == null ? null : PermissionResponse.of(check.missing()),
        reasons(check, owner));
  }

  private static List<String> reasons(TokenCheck check, String owner) {
    List<String> reasons = new ArrayList<>();
    if (check.allowed()) {
      return reasons;
    }
    if (check.status() != Status.ACTIVE) {
      reasons.add("the token is " + check.status().text());
    }
    if (check.isExpired()) {
      reasons.add("the token is expired");
    }
    if (check.ownerStatus() != Status.ACTIVE) {
      reasons.add("its owner is " + owner);
    }
    if (check.refusal() != null) {
      reasons.add(check.refusal().message());
    }
    return reasons;
  }
}

package org.warder.gate.requirement;

import java.util.Objects;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;

/**
 * Who asks: a token that works.
 *
 * @param orgId the organization of the token
 * @param permissions what it may do
 */
public record Holder(Id orgId, PermissionSet permissions) {

  public Holder {
    Objects.requireNonNull(orgId);
    Objects.requireNonNull(permissions);
  }
}

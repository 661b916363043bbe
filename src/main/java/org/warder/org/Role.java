package org.warder.org;

import org.warder.id.Id;
import org.warder.permission.PermissionSet;

/** What a user is in an organization. */
public enum Role {
  MEMBER("member") {
    @Override
    PermissionSet permissions(Id orgId) {
      return PermissionSet.orgMember(orgId);
    }
  },
  OWNER("owner") {
    @Override
    PermissionSet permissions(Id orgId) {
      return PermissionSet.orgOwner(orgId);
    }
  };

  private final String text;

  Role(String text) {
    this.text = text;
  }

  /** The role as the wire spells it. */
  public String text() {
    return text;
  }

  /** What the role gives in an organization. */
  abstract PermissionSet permissions(Id orgId);
}

package org.warder.org;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.permission.PermissionSet;

/** A user's role in an organization: one at most. */
@Entity
@Table(name = "memberships")
@IdClass(Membership.Key.class)
class Membership {

  @Id
  @Column(name = "org_id")
  private long orgId;

  @Id
  @Column(name = "user_id")
  private long userId;

  @Enumerated(EnumType.STRING)
  private Role role;

  protected Membership() {}

  Membership(org.warder.id.Id orgId, org.warder.id.Id userId, Role role) {
    this.orgId = orgId.value();
    this.userId = userId.value();
    this.role = role;
  }

  /** The refusal of a role for a user who has one in the organization. */
  static ServiceException alreadyThere(org.warder.id.Id userId) {
    return new ServiceException(Reason.ALREADY_A_MEMBER, userId);
  }

  void change(Role role) {
    this.role = role;
  }

  org.warder.id.Id orgId() {
    return new org.warder.id.Id(orgId);
  }

  org.warder.id.Id userId() {
    return new org.warder.id.Id(userId);
  }

  PermissionSet permissions() {
    return role.permissions(orgId());
  }

  /** What identifies a membership. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private long orgId;
    private long userId;

    Key() {}

    Key(org.warder.id.Id orgId, org.warder.id.Id userId) {
      this.orgId = orgId.value();
      this.userId = userId.value();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.orgId == orgId && key.userId == userId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(orgId) * 31 + Long.hashCode(userId);
    }
  }
}

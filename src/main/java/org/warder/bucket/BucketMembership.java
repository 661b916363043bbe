package org.warder.bucket;

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
import org.warder.org.Role;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/** A user's role in a bucket: one at most. */
@Entity
@Table(name = "bucket_memberships")
@IdClass(BucketMembership.Key.class)
class BucketMembership {

  @Id
  @Column(name = "bucket_id")
  private long bucketId;

  @Id
  @Column(name = "user_id")
  private long userId;

  @Column(name = "org_id")
  private long orgId;

  @Enumerated(EnumType.STRING)
  private Role role;

  protected BucketMembership() {}

  BucketMembership(Bucket bucket, org.warder.id.Id userId, Role role) {
    this.bucketId = bucket.id().value();
    this.orgId = bucket.orgId().value();
    this.userId = userId.value();
    this.role = role;
  }

  /** The refusal of a role for a user who has one in the bucket. */
  static ServiceException alreadyThere(org.warder.id.Id userId) {
    return new ServiceException(Reason.ALREADY_A_MEMBER, userId);
  }

  org.warder.id.Id userId() {
    return new org.warder.id.Id(userId);
  }

  /** A member reads the bucket; owning it gives nothing (src/docs/api.md, Memberships). */
  PermissionSet permissions() {
    return role == Role.OWNER
        ? PermissionSet.NONE
        : PermissionSet.of(
            Permission.read(Resource.single(ResourceType.BUCKETS, new org.warder.id.Id(bucketId))));
  }

  /** What identifies a membership. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private long bucketId;
    private long userId;

    Key() {}

    Key(org.warder.id.Id bucketId, org.warder.id.Id userId) {
      this.bucketId = bucketId.value();
      this.userId = userId.value();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.bucketId == bucketId && key.userId == userId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(bucketId) * 31 + Long.hashCode(userId);
    }
  }
}

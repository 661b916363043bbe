package org.warder.bucket;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.warder.database.Constraint;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.OrgDeleted;
import org.warder.org.ResourceMemberships;
import org.warder.org.Role;
import org.warder.permission.PermissionSet;
import org.warder.user.User;
import org.warder.user.UserDeleted;

/** Memberships of buckets in the database. */
@ApplicationScoped
class BucketMembershipRepository implements ResourceMemberships {

  @PersistenceContext private EntityManager em;

  void add(BucketMembership membership) {
    em.persist(membership);
    Constraint.flush(
        em,
        new Constraint(
            "bucket_memberships_pk", () -> BucketMembership.alreadyThere(membership.userId())),
        new Constraint(
            "bucket_memberships_bucket_fk", () -> new ServiceException(Reason.BUCKET_NOT_FOUND)),
        new Constraint(
            "bucket_memberships_user_fk", () -> new ServiceException(Reason.USER_NOT_FOUND)));
  }

  /** Ends a user's role; nothing happens if there is none, or somebody else has just ended it. */
  void remove(Id bucketId, Id userId) {
    em.createQuery("delete from BucketMembership m where m.bucketId = :bucket and m.userId = :user")
        .setParameter("bucket", bucketId.value())
        .setParameter("user", userId.value())
        .executeUpdate();
  }

  /** Ends every role in a bucket. */
  void removeOf(Id bucketId) {
    em.createQuery("delete from BucketMembership m where m.bucketId = :bucket")
        .setParameter("bucket", bucketId.value())
        .executeUpdate();
  }

  void removeOf(@Observes @Priority(2) OrgDeleted org) {
    em.createQuery("delete from BucketMembership m where m.orgId = :org")
        .setParameter("org", org.orgId().value())
        .executeUpdate();
  }

  void removeOf(@Observes @Priority(2) UserDeleted user) {
    em.createQuery("delete from BucketMembership m where m.userId = :user")
        .setParameter("user", user.userId().value())
        .executeUpdate();
  }

  Optional<BucketMembership> find(Id bucketId, Id userId) {
    return Optional.ofNullable(
        em.find(BucketMembership.class, new BucketMembership.Key(bucketId, userId)));
  }

  /** The users who have a role in a bucket, in the order of their ids. */
  List<User> listUsers(Id bucketId, Role role) {
    return em.createQuery(
            "select u from User u, BucketMembership m where m.userId = u.id"
                + " and m.bucketId = :bucket and m.role = :role order by u.id",
            User.class)
        .setParameter("bucket", bucketId.value())
        .setParameter("role", role)
        .getResultList();
  }

  @Override
  public PermissionSet permissions(Id userId) {
    return PermissionSet.union(
        em.createQuery(
                "select m from BucketMembership m where m.userId = :user order by m.bucketId",
                BucketMembership.class)
            .setParameter("user", userId.value())
            .getResultStream()
            .map(BucketMembership::permissions)
            .toList());
  }
}

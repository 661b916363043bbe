package org.warder.bucket;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.warder.database.Constraint;
import org.warder.database.NameKey;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.OrgDeleted;

/** Buckets in the database. */
@ApplicationScoped
class BucketRepository {

  @PersistenceContext private EntityManager em;

  void add(Bucket bucket) {
    em.persist(bucket);
    Constraint.flush(
        em,
        new Constraint("buckets_name", () -> BucketName.taken(bucket.name())),
        new Constraint("buckets_org_fk", () -> new ServiceException(Reason.ORG_NOT_FOUND)));
  }

  /** Writes what is changed about a bucket. */
  void write() {
    Constraint.flush(em, new Constraint("buckets_name", BucketName::newNameTaken));
  }

  void remove(Bucket bucket) {
    em.remove(bucket);
  }

  void removeOf(@Observes @Priority(3) OrgDeleted org) {
    em.createQuery("delete from Bucket b where b.orgId = :org")
        .setParameter("org", org.orgId().value())
        .executeUpdate();
  }

  Optional<Bucket> find(Id id) {
    return Optional.ofNullable(em.find(Bucket.class, id.value()));
  }

  /** The organization of a bucket, without locking the bucket for a moment. */
  Optional<Id> findOrgId(Id id) {
    return em.createQuery("select b.orgId from Bucket b where b.id = :id", Long.class)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst()
        .map(Id::new);
  }

  /**
   * The same for a change: nobody else changes it until this one is done. Two that had both read it
   * first would wait for each other, since reading long text locks the row on Derby.
   */
  Optional<Bucket> lock(Id id) {
    return Queries.lock(em, Bucket.class, id);
  }

  Optional<Bucket> findByName(Id orgId, String name) {
    return em.createQuery(
            "select b from Bucket b where b.orgId = :org and b.nameKey = :key", Bucket.class)
        .setParameter("org", orgId.value())
        .setParameter("key", NameKey.of(name))
        .getResultStream()
        .findFirst();
  }

  /**
   * The bucket of that name in an organization.
   *
   * @throws ServiceException {@code not found}, with the name, if there is none
   */
  Bucket getByName(Id orgId, String name) {
    return findByName(orgId, name)
        .orElseThrow(() -> new ServiceException(Reason.BUCKET_NAME_NOT_FOUND, name));
  }

  List<Bucket> list(Collection<Id> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery("select b from Bucket b where b.id in :ids", Bucket.class)
        .setParameter("ids", ScopePredicate.values(ids))
        .getResultList();
  }
}

package org.warder.bucket;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.warder.database.Constraint;
import org.warder.database.NameKey;
import org.warder.database.Queries;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.OrgDeleted;

/** Buckets in the database. */
@ApplicationScoped
class BucketRepository {

  @PersistenceContext private EntityManager em;

  private KnownBuckets known;
  private BucketReader reader;

  protected BucketRepository() {}

  @Inject
  BucketRepository(KnownBuckets known, BucketReader reader) {
    this.known = known;
    this.reader = reader;
  }

  void add(Bucket bucket) {
    changed(bucket);
    em.persist(bucket);
    Constraint.flush(
        em,
        new Constraint("buckets_name", () -> BucketName.taken(bucket.name())),
        new Constraint("buckets_org_fk", () -> new ServiceException(Reason.ORG_NOT_FOUND)));
  }

  /** Writes what is changed about a bucket. */
  void write(Bucket bucket) {
    changed(bucket);
    Constraint.flush(em, new Constraint("buckets_name", BucketName::newNameTaken));
  }

  void remove(Bucket bucket) {
    em.remove(bucket);
    em.flush();
  }

  void removeOf(@Observes @Priority(3) OrgDeleted org) {
    known.changed(reader.listOf(org.orgId()));
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
    Optional<Bucket> bucket = Queries.lock(em, Bucket.class, id);
    bucket.ifPresent(this::changed);
    return bucket;
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

  private void changed(Bucket bucket) {
    known.changed(bucket.id(), bucket.orgId(), bucket.name());
  }
}

package org.warder.bucket;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.warder.database.Constraint;
import org.warder.database.NameKey;
import org.warder.database.Pieces;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.OrgDeleted;
import org.warder.paging.Page;
import org.warder.paging.Piece;
import org.warder.permission.Scope;

/** Buckets in the database. */
@ApplicationScoped
class BucketRepository {

  @PersistenceContext private EntityManager em;

  void add(Bucket bucket) {
    em.persist(bucket);
    Constraint.flush(
        em,
        new Constraint("buckets_name", () -> Bucket.nameTaken(bucket.name())),
        new Constraint("buckets_org_fk", () -> new ServiceException(Reason.ORG_NOT_FOUND)));
  }

  /** Writes what is changed about a bucket. */
  void write() {
    Constraint.flush(em, new Constraint("buckets_name", Bucket::newNameTaken));
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

  /**
   * The visible buckets: those of an organization in the order of their names, else in that of
   * their ids.
   *
   * @param orgId null for all organizations
   * @param exactName null for all names
   * @param buckets which buckets of users are visible
   * @param orgs the organizations whose system buckets are visible
   */
  List<Bucket> list(Id orgId, String exactName, Scope buckets, Scope orgs, Page page) {
    return list(
        Bucket.class,
        bucket -> bucket,
        orgId,
        (cb, bucket) -> matching(cb, bucket, orgId, exactName, buckets, orgs),
        page);
  }

  /** The same, their ids alone. */
  List<Id> listIds(Id orgId, String exactName, Scope buckets, Scope orgs, Page page) {
    Queries.Condition<Bucket> condition =
        (cb, bucket) -> matching(cb, bucket, orgId, exactName, buckets, orgs);
    return list(Long.class, bucket -> bucket.get("id"), orgId, condition, page).stream()
        .map(Id::new)
        .toList();
  }

  private <R> List<R> list(
      Class<R> type,
      Function<Root<Bucket>, Selection<R>> selection,
      Id orgId,
      Queries.Condition<Bucket> condition,
      Page page) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<R> query = cb.createQuery(type);
    Root<Bucket> bucket = query.from(Bucket.class);
    boolean byName = orgId != null;
    Expression<?> key = bucket.get(byName ? "nameKey" : "id");
    Predicate after =
        byName ? afterName(cb, bucket, page) : Queries.afterCursor(cb, bucket.get("id"), page);
    query
        .select(selection.apply(bucket))
        .where(condition.of(cb, bucket), after)
        .orderBy(page.descending() ? cb.desc(key) : cb.asc(key));
    return Queries.paginate(em.createQuery(query), page).getResultList();
  }

  private Predicate afterName(CriteriaBuilder cb, Root<Bucket> bucket, Page page) {
    Optional<String> after =
        Optional.ofNullable(page.after()).flatMap(this::find).map(Bucket::name).map(NameKey::of);
    if (after.isEmpty()) {
      return cb.conjunction();
    }
    Expression<String> name = bucket.get("nameKey");
    return page.descending() ? cb.lessThan(name, after.get()) : cb.greaterThan(name, after.get());
  }

  /** The first of some buckets, as many as are small together. */
  Piece<Bucket> read(List<Id> ids, Scope buckets, Scope orgs) {
    return Pieces.read(
        em,
        Bucket.class,
        ids,
        (cb, bucket) -> matching(cb, bucket, null, null, buckets, orgs),
        "description");
  }

  /** The visible buckets of an organization whose name contains a text, sorted by name. */
  List<Bucket> search(Id orgId, String part, Scope buckets, Scope orgs, Page page) {
    return Queries.byName(em, Bucket.class, page, containing(orgId, part, buckets, orgs));
  }

  long count(Id orgId, String part, Scope buckets, Scope orgs) {
    return Queries.count(em, Bucket.class, containing(orgId, part, buckets, orgs));
  }

  /** The buckets of an organization whose name contains a text, sorted by name. */
  List<Id> searchIdsByName(Id orgId, String part, int limit) {
    Page first = new Page(limit, 0, null, false);
    Queries.Condition<Bucket> condition =
        (cb, bucket) ->
            cb.and(
                cb.equal(bucket.get("orgId"), orgId.value()),
                Queries.contains(cb, bucket, "name", part));
    return Queries.byName(em, Bucket.class, first, condition).stream().map(Bucket::id).toList();
  }

  private static Queries.Condition<Bucket> containing(
      Id orgId, String part, Scope buckets, Scope orgs) {
    return (cb, bucket) ->
        cb.and(
            matching(cb, bucket, orgId, null, buckets, orgs),
            Queries.contains(cb, bucket, "name", part));
  }

  private static Predicate matching(
      CriteriaBuilder cb,
      Root<Bucket> bucket,
      Id wantedOrgId,
      String wantedName,
      Scope buckets,
      Scope orgs) {
    Expression<Long> orgId = bucket.get("orgId");
    Predicate visible =
        cb.or(
            cb.and(
                cb.equal(bucket.get("type"), BucketType.USER),
                ScopePredicate.rows(cb, buckets, orgId, bucket.get("id"))),
            cb.and(
                cb.equal(bucket.get("type"), BucketType.SYSTEM),
                ScopePredicate.rows(cb, orgs, null, orgId)));
    List<Predicate> all = new ArrayList<>(List.of(visible));
    if (wantedOrgId != null) {
      all.add(cb.equal(orgId, wantedOrgId.value()));
    }
    if (wantedName != null) {
      all.add(cb.equal(bucket.get("nameKey"), NameKey.of(wantedName)));
    }
    return cb.and(all.toArray(Predicate[]::new));
  }
}

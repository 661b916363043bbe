package org.warder.bucket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.warder.bucket.BucketVisibility.Scopes;
import org.warder.database.NameKey;
import org.warder.database.Pieces;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.paging.Piece;

/** Lists of buckets in the database: in pages, by a text, or their ids alone. */
@ApplicationScoped
class BucketListRepository {

  @PersistenceContext private EntityManager em;

  /**
   * The visible buckets: those of an organization in the order of their names, else in that of
   * their ids.
   *
   * @param orgId null for all organizations
   * @param exactName null for all names
   */
  List<Bucket> list(Id orgId, String exactName, Scopes visible, Page page) {
    return list(Bucket.class, bucket -> bucket, orgId, matching(orgId, exactName, visible), page);
  }

  /** The same, their ids alone. */
  List<Id> listIds(Id orgId, String exactName, Scopes visible, Page page) {
    Queries.Condition<Bucket> condition = matching(orgId, exactName, visible);
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
        Optional.ofNullable(page.after())
            .map(id -> em.find(Bucket.class, id.value()))
            .map(Bucket::name)
            .map(NameKey::of);
    if (after.isEmpty()) {
      return cb.conjunction();
    }
    Expression<String> name = bucket.get("nameKey");
    return page.descending() ? cb.lessThan(name, after.get()) : cb.greaterThan(name, after.get());
  }

  /** The first of some buckets, as many as are small together. */
  Piece<Bucket> read(List<Id> ids, Scopes visible) {
    return Pieces.read(em, Bucket.class, ids, matching(null, null, visible), "description");
  }

  /** The visible buckets of an organization whose name contains a text, sorted by name. */
  List<Bucket> search(Id orgId, String part, Scopes visible, Page page) {
    return Queries.byName(em, Bucket.class, page, containing(orgId, part, visible));
  }

  long count(Id orgId, String part, Scopes visible) {
    return Queries.count(em, Bucket.class, containing(orgId, part, visible));
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

  private static Queries.Condition<Bucket> containing(Id orgId, String part, Scopes visible) {
    return (cb, bucket) ->
        cb.and(
            matching(orgId, null, visible).of(cb, bucket),
            Queries.contains(cb, bucket, "name", part));
  }

  private static Queries.Condition<Bucket> matching(
      Id wantedOrgId, String wantedName, Scopes visible) {
    return (cb, bucket) -> {
      Expression<Long> orgId = bucket.get("orgId");
      Predicate ofUsers =
          cb.and(
              cb.equal(bucket.get("type"), BucketType.USER),
              ScopePredicate.rows(cb, visible.buckets(), orgId, bucket.get("id")));
      Predicate ofTheSystem =
          cb.and(
              cb.equal(bucket.get("type"), BucketType.SYSTEM),
              ScopePredicate.rows(cb, visible.orgs(), null, orgId));
      List<Predicate> all = new ArrayList<>(List.of(cb.or(ofUsers, ofTheSystem)));
      if (wantedOrgId != null) {
        all.add(cb.equal(orgId, wantedOrgId.value()));
      }
      if (wantedName != null) {
        all.add(cb.equal(bucket.get("nameKey"), NameKey.of(wantedName)));
      }
      return cb.and(all.toArray(Predicate[]::new));
    };
  }
}

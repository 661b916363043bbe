package org.warder.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.warder.database.Constraint;
import org.warder.database.Pieces;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.paging.Piece;
import org.warder.permission.Scope;

/** Organizations in the database. */
@ApplicationScoped
class OrgRepository {

  @PersistenceContext private EntityManager em;

  private KnownOrgs known;

  protected OrgRepository() {}

  @Inject
  OrgRepository(KnownOrgs known) {
    this.known = known;
  }

  void add(Org org) {
    em.persist(org);
    write(org);
  }

  /** Writes what is changed about an organization. */
  void write(Org org) {
    known.changed(org);
    Constraint.flush(em, new Constraint("orgs_name", () -> Org.nameTaken(org.name())));
  }

  void remove(Org org) {
    em.remove(org);
    em.flush();
  }

  Optional<Org> find(Id id) {
    return Optional.ofNullable(em.find(Org.class, id.value()));
  }

  /**
   * The same for a change: nobody else changes it until this one is done. Two that had both read it
   * first would wait for each other, since reading long text locks the row on Derby.
   */
  Optional<Org> lock(Id id) {
    Optional<Org> org = Queries.lock(em, Org.class, id);
    org.ifPresent(known::changed);
    return org;
  }

  /** The organization whose name, without the blanks around it, is that. */
  Optional<Org> findByName(String name) {
    return em.createQuery("select o from Org o where o.nameKey = :key", Org.class)
        .setParameter("key", Org.nameKey(name))
        .getResultStream()
        .findFirst();
  }

  /**
   * The same.
   *
   * @throws ServiceException {@code not found}, with the name, if there is none
   */
  Org getByName(String name) {
    return findByName(name)
        .orElseThrow(() -> new ServiceException(Reason.ORG_NAME_NOT_FOUND, name));
  }

  /**
   * The ids of the visible organizations, in their order.
   *
   * @param memberId if not null, only those that this user is member or owner of
   */
  List<Id> listIds(Scope visible, Id memberId, Page page) {
    return Queries.ids(em, Org.class, page, matching(visible, memberId));
  }

  /** The first of those organizations, as many as are small together. */
  Piece<Org> read(List<Id> ids, Scope visible) {
    return Pieces.read(em, Org.class, ids, matching(visible, null), "description");
  }

  private Queries.Condition<Org> matching(Scope visible, Id memberId) {
    return (cb, org) -> {
      Predicate reached = ScopePredicate.rows(cb, visible, null, org.get("id"));
      return memberId == null ? reached : cb.and(reached, hasMember(cb, org, memberId));
    };
  }

  private Predicate hasMember(CriteriaBuilder cb, Root<Org> org, Id userId) {
    Subquery<Long> orgIds = cb.createQuery().subquery(Long.class);
    Root<Membership> membership = orgIds.from(Membership.class);
    orgIds
        .select(membership.get("orgId"))
        .where(cb.equal(membership.get("userId"), userId.value()));
    return cb.in(org.get("id")).value(orgIds);
  }

  /** The visible organizations whose name contains a text, sorted by name. */
  List<Org> search(String part, Scope visible, Page page) {
    return Queries.byName(em, Org.class, page, matching(part, visible));
  }

  long count(String part, Scope visible) {
    return Queries.count(em, Org.class, matching(part, visible));
  }

  private static Queries.Condition<Org> matching(String part, Scope visible) {
    return (cb, org) ->
        cb.and(
            ScopePredicate.rows(cb, visible, null, org.get("id")),
            Queries.contains(cb, org, "name", part));
  }

  boolean isEmpty() {
    return em.createQuery("select o.id from Org o", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The greatest lifetimes of tokens that organizations have, each once. */
  List<Duration> tokenLifetimeMaxima() {
    return em.createQuery(
            "select distinct o.tokenLifetimeMaxSeconds from Org o"
                + " where o.tokenLifetimeMaxSeconds is not null",
            Long.class)
        .getResultStream()
        .map(Duration::ofSeconds)
        .toList();
  }
}

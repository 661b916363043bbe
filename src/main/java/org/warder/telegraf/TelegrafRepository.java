package org.warder.telegraf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Optional;
import org.warder.database.Constraint;
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

/** Telegraf configurations in the database. */
@ApplicationScoped
class TelegrafRepository {

  @PersistenceContext private EntityManager em;

  private KnownTelegrafs known;
  private TelegrafReader reader;

  protected TelegrafRepository() {}

  @Inject
  TelegrafRepository(KnownTelegrafs known, TelegrafReader reader) {
    this.known = known;
    this.reader = reader;
  }

  void add(Telegraf telegraf) {
    known.changed(telegraf.id());
    em.persist(telegraf);
    Constraint.flush(
        em, new Constraint("telegrafs_org_fk", () -> new ServiceException(Reason.ORG_NOT_FOUND)));
  }

  void remove(Telegraf telegraf) {
    em.remove(telegraf);
    em.flush();
  }

  void removeOf(@Observes OrgDeleted org) {
    reader.idsOf(org.orgId()).forEach(known::changed);
    em.createQuery("delete from Telegraf t where t.orgId = :org")
        .setParameter("org", org.orgId().value())
        .executeUpdate();
  }

  Optional<Telegraf> find(Id id) {
    return Optional.ofNullable(em.find(Telegraf.class, id.value()));
  }

  /**
   * The same for a change: nobody else changes it until this one is done. Two that had both read it
   * first would wait for each other, since reading long text locks the row on Derby.
   */
  Optional<Telegraf> lock(Id id) {
    known.changed(id);
    return Queries.lock(em, Telegraf.class, id);
  }

  /**
   * The visible configurations in the order of their ids.
   *
   * @param orgId those of an organization, or null
   */
  List<Telegraf> list(Id orgId, Scope visible, Page page) {
    return Queries.byId(em, Telegraf.class, page, matching(orgId, visible));
  }

  /** The same, their ids alone. */
  List<Id> listIds(Id orgId, Scope visible, Page page) {
    return Queries.ids(em, Telegraf.class, page, matching(orgId, visible));
  }

  /** The first of those configurations, as many as are small together. */
  Piece<Telegraf> read(List<Id> ids, Scope visible) {
    return Pieces.read(
        em,
        Telegraf.class,
        ids,
        matching(null, visible),
        "name",
        "description",
        "config",
        "buckets");
  }

  private static Queries.Condition<Telegraf> matching(Id orgId, Scope visible) {
    return (cb, telegraf) -> {
      Expression<Long> org = telegraf.get("orgId");
      Predicate reached = ScopePredicate.rows(cb, visible, org, telegraf.get("id"));
      return orgId == null ? reached : cb.and(reached, cb.equal(org, orgId.value()));
    };
  }

  /** How many configurations of an organization are visible. */
  long count(Id orgId, Scope visible) {
    return Queries.count(
        em,
        Telegraf.class,
        (cb, telegraf) -> {
          Expression<Long> org = telegraf.get("orgId");
          return cb.and(
              ScopePredicate.rows(cb, visible, org, telegraf.get("id")),
              cb.equal(org, orgId.value()));
        });
  }
}

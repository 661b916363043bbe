package org.warder.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.warder.database.Constraint;
import org.warder.database.NameKey;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.permission.Scope;

/** Users in the database. */
@ApplicationScoped
class UserRepository {

  @PersistenceContext private EntityManager em;

  private KnownUsers known;

  protected UserRepository() {}

  @Inject
  UserRepository(KnownUsers known) {
    this.known = known;
  }

  void add(User user) {
    known.changed(user.id());
    em.persist(user);
    write(user);
  }

  /** Writes what is changed about a user. */
  void write(User user) {
    Constraint.flush(em, new Constraint("users_name", () -> User.nameTaken(user.name())));
  }

  void remove(User user) {
    em.remove(user);
    em.flush();
  }

  Optional<User> find(Id id) {
    return Optional.ofNullable(em.find(User.class, id.value()));
  }

  /** The same for a change: nobody else changes or deletes the user until this one is done. */
  Optional<User> lock(Id id) {
    known.changed(id);
    return Queries.lock(em, User.class, id);
  }

  Optional<User> findByName(String name) {
    return em.createQuery("select u from User u where u.nameKey = :key", User.class)
        .setParameter("key", NameKey.of(name))
        .getResultStream()
        .findFirst();
  }

  /** The visible users in the order of their ids. */
  List<User> list(Scope visible, Page page) {
    return Queries.byId(
        em, User.class, page, (cb, user) -> ScopePredicate.rows(cb, visible, null, user.get("id")));
  }

  /** The visible users whose name contains a text, sorted by name. */
  List<User> search(String part, Scope visible, Page page) {
    return Queries.byName(em, User.class, page, matching(part, visible));
  }

  long count(String part, Scope visible) {
    return Queries.count(em, User.class, matching(part, visible));
  }

  /** The users whose name contains a text, sorted by name. */
  List<Id> searchIdsByName(String part, int limit) {
    Page first = new Page(limit, 0, null, false);
    return Queries.byName(
            em, User.class, first, (cb, user) -> Queries.contains(cb, user, "name", part))
        .stream()
        .map(User::id)
        .toList();
  }

  private static Queries.Condition<User> matching(String part, Scope visible) {
    return (cb, user) ->
        cb.and(
            ScopePredicate.rows(cb, visible, null, user.get("id")),
            Queries.contains(cb, user, "name", part));
  }

  boolean isEmpty() {
    return em.createQuery("select u.id from User u", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  List<Id> activeInstanceOwners() {
    return Queries.ids(
        em,
        User.class,
        Page.ALL,
        (cb, user) ->
            cb.and(
                cb.isTrue(user.get("instanceOwner")), cb.equal(user.get("status"), Status.ACTIVE)));
  }
}

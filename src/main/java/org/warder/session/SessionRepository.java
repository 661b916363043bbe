package org.warder.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.warder.database.Constraint;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.user.SignInsEnded;
import org.warder.user.UserDeleted;

/** Sessions in the database. */
@ApplicationScoped
class SessionRepository {

  @PersistenceContext private EntityManager em;

  void add(Session session) {
    em.persist(session);
    // The user has been deleted since the password was checked.
    Constraint.flush(
        em, new Constraint("sessions_user_fk", () -> new ServiceException(Reason.NOT_SIGNED_IN)));
  }

  void remove(Session session) {
    em.remove(session);
    em.flush();
  }

  Optional<Session> findByDigest(String digest) {
    return em.createQuery("select s from Session s where s.digest = :digest", Session.class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  Optional<Session> find(Id id) {
    return Optional.ofNullable(em.find(Session.class, id.value()));
  }

  void removeOf(@Observes UserDeleted user) {
    removeOf(user.userId(), Optional.empty());
  }

  void removeOf(@Observes SignInsEnded ended) {
    removeOf(ended.userId(), ended.kept());
  }

  /** Removes the sessions of a user, all but the one that is kept. */
  void removeOf(Id userId, Optional<Id> kept) {
    em.createQuery("delete from Session s where s.userId = :user and s.id <> :kept")
        .setParameter("user", userId.value())
        // No session has the id 0.
        .setParameter("kept", kept.map(Id::value).orElse(0L))
        .executeUpdate();
  }

  void removeExpired(Instant now) {
    em.createQuery("delete from Session s where s.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}

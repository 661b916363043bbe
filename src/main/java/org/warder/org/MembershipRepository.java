package org.warder.org;

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
import org.warder.user.User;
import org.warder.user.UserDeleted;

/** Memberships in the database. */
@ApplicationScoped
class MembershipRepository {

  @PersistenceContext private EntityManager em;

  void add(Membership membership) {
    em.persist(membership);
    Constraint.flush(
        em,
        new Constraint("memberships_pk", () -> Membership.alreadyThere(membership.userId())),
        new Constraint("memberships_org_fk", () -> new ServiceException(Reason.ORG_NOT_FOUND)),
        new Constraint("memberships_user_fk", () -> new ServiceException(Reason.USER_NOT_FOUND)));
  }

  void remove(Membership membership) {
    em.remove(membership);
    em.flush();
  }

  void removeOf(@Observes @Priority(1) OrgDeleted org) {
    em.createQuery("delete from Membership m where m.orgId = :org")
        .setParameter("org", org.orgId().value())
        .executeUpdate();
  }

  void removeOf(@Observes @Priority(1) UserDeleted user) {
    em.createQuery("delete from Membership m where m.userId = :user")
        .setParameter("user", user.userId().value())
        .executeUpdate();
  }

  Optional<Membership> find(Id orgId, Id userId) {
    return Optional.ofNullable(em.find(Membership.class, new Membership.Key(orgId, userId)));
  }

  /** The users who have a role in an organization, in the order of their ids. */
  List<User> listUsers(Id orgId, Role role) {
    return em.createQuery(
            "select u from User u, Membership m where m.userId = u.id and m.orgId = :org"
                + " and m.role = :role order by u.id",
            User.class)
        .setParameter("org", orgId.value())
        .setParameter("role", role)
        .getResultList();
  }

  /** What a user is, and where, in the order of the organizations' ids. */
  List<Membership> listOfUser(Id userId) {
    return em.createQuery(
            "select m from Membership m where m.userId = :user order by m.orgId", Membership.class)
        .setParameter("user", userId.value())
        .getResultList();
  }
}

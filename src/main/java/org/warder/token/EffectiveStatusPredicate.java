package org.warder.token;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Collection;
import org.warder.user.Status;
import org.warder.user.User;

/** {@link EffectiveStatus#of} as a condition of a query. */
public final class EffectiveStatusPredicate {

  private EffectiveStatusPredicate() {}

  /** Tokens that have one of some statuses; none for no status. */
  public static Predicate in(
      CriteriaBuilder cb, Root<Token> token, Collection<EffectiveStatus> statuses) {
    return cb.or(statuses.stream().map(status -> is(cb, token, status)).toArray(Predicate[]::new));
  }

  /** Tokens that have a status. */
  public static Predicate is(CriteriaBuilder cb, Root<Token> token, EffectiveStatus status) {
    Predicate active = cb.equal(token.get("status"), Status.ACTIVE);
    return switch (status) {
      case INACTIVE -> cb.not(active);
      case ACTIVE -> cb.and(active, owner(cb, token, Status.ACTIVE));
      case OWNER_INACTIVE -> cb.and(active, owner(cb, token, Status.INACTIVE));
      case OWNER_DELETED -> cb.and(active, cb.not(owner(cb, token, null)));
    };
  }

  /** There is an owner, of that status if any is given. */
  private static Predicate owner(CriteriaBuilder cb, Root<Token> token, Status status) {
    Subquery<Long> owners = cb.createQuery().subquery(Long.class);
    Root<User> owner = owners.from(User.class);
    Expression<Long> ownerId = owner.get("id");
    Predicate isOwner = cb.equal(ownerId, token.get("userId"));
    return cb.exists(
        owners
            .select(ownerId)
            .where(
                status == null ? isOwner : cb.and(isOwner, cb.equal(owner.get("status"), status))));
  }
}

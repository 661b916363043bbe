package org.warder.token;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.util.Collection;
import org.warder.database.Queries;
import org.warder.user.Status;
import org.warder.user.User;

/** {@link EffectiveStatus#of} as a condition of a query. */
public final class EffectiveStatusPredicate {

  private EffectiveStatusPredicate() {}

  /** Tokens that have one of some statuses; none for no status. */
  public static Predicate in(
      CriteriaBuilder cb, Root<Token> token, Collection<EffectiveStatus> statuses, Instant now) {
    return cb.or(
        statuses.stream().map(status -> is(cb, token, status, now)).toArray(Predicate[]::new));
  }

  /** Tokens that have a status. */
  public static Predicate is(
      CriteriaBuilder cb, Root<Token> token, EffectiveStatus status, Instant now) {
    return switch (status) {
      case OWNER_DELETED -> Queries.inOrder(cb, token, cb.not(owner(cb, token, null)));
      case OWNER_INACTIVE -> Queries.inOrder(cb, token, owner(cb, token, Status.INACTIVE));
      case INACTIVE ->
          cb.and(ownerIsActive(cb, token), cb.notEqual(token.get("status"), Status.ACTIVE));
      case EXPIRED ->
          cb.and(ownerIsActive(cb, token), active(cb, token), cb.not(lives(cb, token, now)));
      case ACTIVE -> cb.and(ownerIsActive(cb, token), worksForOwner(cb, token, now));
    };
  }

  /** Tokens that work while their owner is active. */
  public static Predicate worksForOwner(CriteriaBuilder cb, Root<Token> token, Instant now) {
    return cb.and(active(cb, token), lives(cb, token, now));
  }

  /** Most tokens are: the index of those is no short cut to a page in another order. */
  private static Predicate active(CriteriaBuilder cb, Root<Token> token) {
    return Queries.inOrder(cb, token, cb.equal(token.get("status"), Status.ACTIVE));
  }

  /** Tokens whose end has not come. */
  static Predicate lives(CriteriaBuilder cb, Root<Token> token, Instant now) {
    Expression<Instant> expiresAt = token.get("lifetime").get("expiresAt");
    return cb.or(cb.isNull(expiresAt), cb.greaterThan(expiresAt, now));
  }

  private static Predicate ownerIsActive(CriteriaBuilder cb, Root<Token> token) {
    return Queries.inOrder(cb, token, owner(cb, token, Status.ACTIVE));
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

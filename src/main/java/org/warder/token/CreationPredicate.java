package org.warder.token;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Duration;
import java.time.Instant;
import org.warder.database.Queries;

/**
 * When tokens were created, as a condition of a query. Ids are bounded too, so that a list begins
 * where it has to, and does not pass over all that was created earlier or later.
 */
final class CreationPredicate {

  private CreationPredicate() {}

  /**
   * Tokens that were created before a moment.
   *
   * @param idsAhead how far, at most, ids are ahead; null if it is not known
   */
  static Predicate before(
      CriteriaBuilder cb, Root<Token> token, Instant moment, Duration idsAhead) {
    Predicate before = Queries.inOrder(cb, token, cb.lessThan(token.get("createdAt"), moment));
    return idsAhead == null
        ? before
        : cb.and(before, cb.lt(token.get("id"), TokenIds.endBefore(moment, idsAhead).value()));
  }

  /** Tokens that were created after a moment. */
  static Predicate after(CriteriaBuilder cb, Root<Token> token, Instant moment) {
    return cb.and(
        Queries.inOrder(cb, token, cb.greaterThan(token.get("createdAt"), moment)),
        cb.ge(token.get("id"), TokenIds.firstSince(moment).value()));
  }
}

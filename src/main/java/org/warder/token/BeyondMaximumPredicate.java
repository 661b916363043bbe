package org.warder.token;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.warder.database.Queries;
import org.warder.org.Org;

/** {@link Advice#BEYOND_MAXIMUM} as a condition of a query. */
final class BeyondMaximumPredicate {

  private BeyondMaximumPredicate() {}

  /** Tokens that live longer than they might if they were created now. */
  static Predicate of(CriteriaBuilder cb, Root<Token> token, AdviceBasis basis, Instant now) {
    List<Predicate> any = new ArrayList<>();
    if (basis.instanceMax() != null) {
      any.add(livesLonger(cb, token, now.plus(basis.instanceMax())));
    }
    for (Duration max : basis.orgMaxima()) {
      any.add(cb.and(livesLonger(cb, token, now.plus(max)), orgAllows(cb, token, max)));
    }
    return cb.and(
        Queries.inOrder(cb, token, isNotExempt(cb, token)), cb.or(any.toArray(Predicate[]::new)));
  }

  private static Predicate livesLonger(CriteriaBuilder cb, Root<Token> token, Instant end) {
    Expression<Instant> expiresAt = token.get("lifetime").get("expiresAt");
    return cb.or(cb.isNull(expiresAt), cb.greaterThan(expiresAt, end));
  }

  private static Predicate orgAllows(CriteriaBuilder cb, Root<Token> token, Duration max) {
    Subquery<Long> orgs = cb.createQuery().subquery(Long.class);
    Root<Org> org = orgs.from(Org.class);
    return cb.exists(
        orgs.select(org.get("id"))
            .where(
                cb.equal(org.get("id"), token.get("orgId")),
                cb.equal(org.get("tokenLifetimeMaxSeconds"), max.toSeconds())));
  }

  /** Looked up in the table: no index has it, and Derby would read and sort all tokens. */
  private static Predicate isNotExempt(CriteriaBuilder cb, Root<Token> token) {
    Subquery<Long> tokens = cb.createQuery().subquery(Long.class);
    Root<Token> self = tokens.from(Token.class);
    return cb.exists(
        tokens
            .select(self.get("id"))
            .where(
                cb.equal(self.get("id"), token.get("id")),
                cb.isFalse(self.get("lifetime").get("exempt"))));
  }
}

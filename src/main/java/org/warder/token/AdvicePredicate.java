package org.warder.token;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.warder.database.Queries;
import org.warder.usage.TokenUsage;

/**
 * {@link Advice} as a condition of a query. What was not recorded is not unused: while uses are
 * recorded for less than a span, nothing was unused for that long.
 */
final class AdvicePredicate {

  static final Duration LONG = Duration.ofDays(90);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration SOON = Duration.ofDays(14);
  private static final Duration LATELY = Duration.ofDays(30);

  /** After every moment that is stored. */
  static final Instant FAR = Instant.parse("9999-12-31T23:59:59Z");

  /** What the row of the use of a token is like. */
  @FunctionalInterface
  private interface UseCondition {
    Predicate of(Root<TokenUsage> row, Root<Token> token);
  }

  private final CriteriaBuilder cb;
  private final Root<Token> token;
  private final Instant now;
  private final AdviceBasis basis;

  private AdvicePredicate(CriteriaBuilder cb, Root<Token> token, Instant now, AdviceBasis basis) {
    this.cb = cb;
    this.token = token;
    this.now = now;
    this.basis = Objects.requireNonNull(basis, "criteria of use must be resolved before");
  }

  /** Tokens that fulfil criteria which have been resolved; all for none. */
  static Predicate of(CriteriaBuilder cb, Root<Token> token, UseCriteria use, Instant now) {
    if (use.isNone()) {
      return cb.conjunction();
    }
    AdvicePredicate predicate = new AdvicePredicate(cb, token, now, use.basis());
    Predicate advised =
        use.advice() == null
            ? cb.conjunction()
            : cb.and(predicate.isCandidate(), predicate.has(use.advice()));
    return use.unusedSince() == null
        ? advised
        : cb.and(advised, predicate.usage(predicate.isUnusedSince(use.unusedSince())));
  }

  private Predicate isCandidate() {
    List<Long> candidates = basis.candidates();
    if (candidates == null) {
      return cb.conjunction();
    }
    return candidates.isEmpty() ? cb.disjunction() : token.get("id").in(candidates);
  }

  private Predicate has(Advice advice) {
    return switch (advice) {
      case UNUSED ->
          isRecordedFor(LONG)
              ? cb.and(works(), older(LONG, isUnusedSince(now.minus(LONG))))
              : cb.disjunction();
      case NEVER_USED -> neverUsed();
      case EXCESS -> isRecordedFor(LONG) ? excess() : cb.disjunction();
      case EXPIRING ->
          cb.and(works(), Queries.inOrder(cb, token, cb.lessThan(end(), now.plus(SOON))));
      case BEYOND_MAXIMUM -> BeyondMaximumPredicate.of(cb, token, basis, now);
      case OWNER_GONE ->
          EffectiveStatusPredicate.in(
              cb,
              token,
              Set.of(EffectiveStatus.OWNER_INACTIVE, EffectiveStatus.OWNER_DELETED),
              now);
      case ROTATING -> cb.and(EffectiveStatusPredicate.lives(cb, token, now), hasPrevious());
      case REUSED -> usage((row, self) -> after(row.get("lastReusedAt"), now.minus(LATELY)));
    };
  }

  private boolean isRecordedFor(Duration span) {
    return basis.isRecordedSince(now.minus(span));
  }

  private Predicate works() {
    return EffectiveStatusPredicate.is(cb, token, EffectiveStatus.ACTIVE, now);
  }

  private Expression<Instant> end() {
    return token.get("lifetime").get("expiresAt");
  }

  /** Last used before a moment; or never, and issued before it. */
  private UseCondition isUnusedSince(Instant moment) {
    return (row, self) ->
        cb.or(
            cb.lessThan(row.<Instant>get("lastUsedAt"), moment),
            cb.and(
                cb.isNull(row.get("lastUsedAt")),
                cb.lessThan(self.<Instant>get("createdAt"), moment)));
  }

  private Predicate neverUsed() {
    if (basis.recordedSince() == null) {
      return cb.disjunction();
    }
    Predicate never = cb.and(works(), older(WEEK, (row, self) -> cb.isNull(row.get("lastUsedAt"))));
    return isRecordedFor(LONG)
        ? never
        : cb.and(never, cb.greaterThan(token.get("createdAt"), basis.recordedSince()));
  }

  /** By what the state is not: PostgreSQL does not know that nearly all that end are previous. */
  private Predicate hasPrevious() {
    Subquery<Long> values = cb.createQuery().subquery(Long.class);
    Root<TokenValue> value = values.from(TokenValue.class);
    return cb.exists(
        values
            .select(value.get("id"))
            .where(
                cb.equal(value.get("tokenId"), token.get("id")),
                cb.notEqual(value.get("state"), TokenValue.State.ENDED),
                after(value.get("endsAt"), now)));
  }

  /**
   * Tokens are taken in their order, and each is looked at; the two additions change nothing, and
   * keep Derby from finding all that have it first.
   */
  private Predicate excess() {
    return Queries.inOrder(
        cb,
        token,
        usage(
            (row, self) ->
                cb.greaterThan(cb.coalesce(row.<Integer>get("unusedPermissions"), 0), 0)));
  }

  /**
   * Bounded above, since most have none: Derby takes null for greater than every value where it
   * reads an index, and would read all of them.
   */
  private Predicate after(Expression<Instant> moment, Instant bound) {
    return cb.and(cb.greaterThan(moment, bound), cb.lessThan(moment, FAR));
  }

  /** Tokens that were created longer ago than a span and whose use fulfils a condition. */
  private Predicate older(Duration span, UseCondition condition) {
    return cb.and(
        CreationPredicate.before(cb, token, now.minus(span), basis.idsAhead()),
        Queries.inOrder(cb, token, usage(condition)));
  }

  private Predicate usage(UseCondition condition) {
    Subquery<Long> rows = cb.createQuery().subquery(Long.class);
    Root<TokenUsage> row = rows.from(TokenUsage.class);
    return cb.exists(
        rows.select(row.get("tokenId"))
            .where(cb.equal(row.get("tokenId"), token.get("id")), condition.of(row, token)));
  }
}

package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warder.database.Pieces;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.org.Org;
import org.warder.paging.Page;
import org.warder.paging.Piece;
import org.warder.permission.Scope;
import org.warder.user.User;

/** The tokens that a {@link TokenFilter} finds, for who may see them. */
@Dependent
class TokenFilterQuery {

  /** Of so few organizations, and so few rows, each list is read for itself. */
  private static final int FEW_ORGS = 20;

  private static final int FEW_ROWS = 1000;

  @PersistenceContext private EntityManager em;

  private final KnownTokens known;

  @Inject
  TokenFilterQuery(KnownTokens known) {
    this.known = known;
  }

  /**
   * The ids of the visible tokens whose owner and organization exist, in their order; where tokens
   * without an owner are asked for, these too.
   *
   * @param visible which tokens the caller reaches
   * @param owners which owners the caller reaches
   */
  List<Id> listIds(TokenFilter filter, Scope visible, Scope owners, Page page, Instant now) {
    Queries.Condition<Token> wanted = wanted(filter, visible, owners, now);
    if (filter.secret() == null) {
      return isByOrg(filter, page)
          ? listByOrg(filter, visible, owners, page, now)
          : Queries.ids(em, Token.class, page, wanted);
    }
    return known
        .findNotEnded(filter.secret(), now)
        .map(KnownToken::id)
        .map(id -> Queries.ids(em, Token.class, page, only(id, wanted)))
        .orElse(List.of());
  }

  /** Whether a list is short, and not simply the first tokens or those of an owner. */
  private static boolean isByOrg(TokenFilter filter, Page page) {
    boolean isPlain = filter.criteria().equals(TokenCriteria.NONE) && !page.descending();
    return !isPlain
        && filter.id() == null
        && filter.userId() == null
        && page.limit() <= FEW_ROWS - page.offset();
  }

  /**
   * The indexes that have all that filters look at begin with the organization. Without one, or
   * asked whether there is one, Derby would look through all tokens for some filters.
   */
  private List<Id> listByOrg(
      TokenFilter filter, Scope visible, Scope owners, Page page, Instant now) {
    Optional<Set<Id>> some =
        filter.orgId() == null ? visible.orgs() : Optional.of(Set.of(filter.orgId()));
    List<Id> orgs =
        Queries.ids(
            em,
            Org.class,
            new Page(FEW_ORGS + 1, 0, null, false),
            (cb, org) ->
                some.map(ids -> ScopePredicate.isOneOf(cb, org.get("id"), ids))
                    .orElseGet(cb::conjunction));
    if (orgs.size() > FEW_ORGS) {
      return Queries.ids(em, Token.class, page, wanted(filter, visible, owners, now));
    }
    Page first = new Page(page.limit() + page.offset(), 0, page.after(), page.descending());
    Comparator<Id> order = Comparator.comparingLong(Id::value);
    return orgs.stream()
        .map(org -> ofExistingOrg(filter.in(org), visible, owners, now))
        .flatMap(wanted -> Queries.ids(em, Token.class, first, wanted).stream())
        .sorted(page.descending() ? order.reversed() : order)
        .skip(page.offset())
        .limit(page.limit())
        .toList();
  }

  /** The first of those tokens, as many as are small together. */
  Piece<Token> read(List<Id> ids, boolean withOwnerless, Scope visible, Scope owners) {
    return Pieces.read(
        em, Token.class, ids, shown(withOwnerless, visible, owners), "description", "permissions");
  }

  private static Queries.Condition<Token> only(Id id, Queries.Condition<Token> condition) {
    return (cb, token) -> cb.and(cb.equal(token.get("id"), id.value()), condition.of(cb, token));
  }

  /** The visible tokens that a filter finds, but for a value that it may name. */
  static Queries.Condition<Token> wanted(
      TokenFilter filter, Scope visible, Scope owners, Instant now) {
    Queries.Condition<Token> rest = ofExistingOrg(filter, visible, owners, now);
    return (cb, token) -> cb.and(exists(cb, Org.class, token.get("orgId")), rest.of(cb, token));
  }

  /** The same where the filter's organization is there. */
  private static Queries.Condition<Token> ofExistingOrg(
      TokenFilter filter, Scope visible, Scope owners, Instant now) {
    TokenCriteria criteria = filter.criteria();
    // Whether a token works says something of its owner, too.
    boolean withOwnerless = criteria.includesOwnerless() || !criteria.effectiveStatuses().isEmpty();
    return (cb, token) ->
        cb.and(
            shownInOrg(cb, token, withOwnerless, visible, owners),
            matching(cb, token, filter, now));
  }

  private static Queries.Condition<Token> shown(
      boolean withOwnerless, Scope visible, Scope owners) {
    return (cb, token) ->
        cb.and(
            shownInOrg(cb, token, withOwnerless, visible, owners),
            exists(cb, Org.class, token.get("orgId")));
  }

  private static Predicate shownInOrg(
      CriteriaBuilder cb, Root<Token> token, boolean withOwnerless, Scope visible, Scope owners) {
    Expression<Long> userId = token.get("userId");
    return cb.and(
        ScopePredicate.rows(cb, visible, token.get("orgId"), token.get("id")),
        ScopePredicate.rows(cb, owners, null, userId),
        withOwnerless ? cb.conjunction() : exists(cb, User.class, userId));
  }

  private static Predicate matching(
      CriteriaBuilder cb, Root<Token> token, TokenFilter filter, Instant now) {
    List<Predicate> all = new ArrayList<>();
    if (filter.id() != null) {
      all.add(cb.equal(token.get("id"), filter.id().value()));
    }
    if (filter.userId() != null) {
      all.add(cb.equal(token.get("userId"), filter.userId().value()));
    }
    if (filter.orgId() != null) {
      all.add(cb.equal(token.get("orgId"), filter.orgId().value()));
    }
    all.add(filter.criteria().of(cb, token, now));
    return cb.and(all.toArray(Predicate[]::new));
  }

  private static Predicate exists(CriteriaBuilder cb, Class<?> entity, Expression<Long> id) {
    Subquery<Long> ids = cb.createQuery().subquery(Long.class);
    Root<?> row = ids.from(entity);
    Expression<Long> rowId = row.get("id");
    return cb.exists(ids.select(rowId).where(cb.equal(rowId, id)));
  }
}

package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warder.database.Pieces;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.org.Org;
import org.warder.paging.Page;
import org.warder.paging.Piece;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Scope;
import org.warder.usage.UsageRows;
import org.warder.user.Status;
import org.warder.user.User;

/** Tokens in the database. */
@ApplicationScoped
class TokenRepository {

  @PersistenceContext private EntityManager em;

  private TokenValueRepository values;
  private KnownTokens known;
  private UsageRows usage;

  protected TokenRepository() {}

  @Inject
  TokenRepository(TokenValueRepository values, KnownTokens known, UsageRows usage) {
    this.values = values;
    this.known = known;
    this.usage = usage;
  }

  /** Adds a token with its first value. */
  void add(Token token, TokenValue value) {
    em.persist(token);
    // A value refers to its token, which must be there before.
    em.flush();
    values.add(value);
    usage.add(token.id());
  }

  /** Removes a token with its values; its row of use first, which whoever writes uses holds. */
  void remove(LockedToken locked) {
    usage.remove(locked.token().id());
    values.remove(locked.values());
    em.remove(locked.token());
    em.flush();
  }

  Optional<Token> find(Id id) {
    return Optional.ofNullable(em.find(Token.class, id.value()));
  }

  /**
   * The same for a change: nobody else changes it until this one is done. Two that had both read it
   * first would wait for each other, since reading long text locks the row on Derby.
   */
  Optional<LockedToken> lock(Id id) {
    return Queries.lock(em, Token.class, id).map(token -> new LockedToken(token, values.lock(id)));
  }

  /** The tokens of an owner, active or not. */
  List<Token> listOfUser(Id userId) {
    return Queries.byId(
        em, Token.class, Page.ALL, (cb, token) -> cb.equal(token.get("userId"), userId.value()));
  }

  /** The tokens of an owner that work, in the order of their ids. */
  List<Token> listWorkingOfUser(Id userId, Instant now) {
    return Queries.byId(
        em,
        Token.class,
        Page.ALL,
        (cb, token) ->
            cb.and(
                cb.equal(token.get("userId"), userId.value()),
                EffectiveStatusPredicate.is(cb, token, EffectiveStatus.ACTIVE, now)));
  }

  /** The active owners of active tokens that hold one of the permissions that operators hold. */
  Set<Id> ownersOfOperatorTokens() {
    Permission telling = PermissionSet.operator().permissions().get(0);
    List<?> owners =
        em.createNativeQuery(
                "select t.user_id from tokens t join users u on u.id = t.user_id"
                    + " where t.status = ? and u.status = ? and t.permissions like ?")
            .setParameter(1, Status.ACTIVE.name())
            .setParameter(2, Status.ACTIVE.name())
            .setParameter(3, "%" + telling + "%")
            .getResultList();
    return owners.stream()
        .map(owner -> new Id(((Number) owner).longValue()))
        .collect(Collectors.toSet());
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
      return Queries.ids(em, Token.class, page, wanted);
    }
    return known
        .findNotEnded(filter.secret(), now)
        .map(KnownToken::id)
        .map(id -> Queries.ids(em, Token.class, page, only(id, wanted)))
        .orElse(List.of());
  }

  /** The first of those tokens, as many as are small together. */
  Piece<Token> read(List<Id> ids, boolean withOwnerless, Scope visible, Scope owners) {
    return Pieces.read(
        em, Token.class, ids, shown(withOwnerless, visible, owners), "description", "permissions");
  }

  /** How many tokens an owner has. */
  long count(Id userId) {
    return Queries.count(
        em, Token.class, (cb, token) -> cb.equal(token.get("userId"), userId.value()));
  }

  /** How many tokens have a status. */
  long count(EffectiveStatus status, Instant now) {
    return Queries.count(
        em, Token.class, (cb, token) -> EffectiveStatusPredicate.is(cb, token, status, now));
  }

  private static Queries.Condition<Token> only(Id id, Queries.Condition<Token> condition) {
    return (cb, token) -> cb.and(cb.equal(token.get("id"), id.value()), condition.of(cb, token));
  }

  /** The visible tokens that a filter finds, but for a value that it may name. */
  static Queries.Condition<Token> wanted(
      TokenFilter filter, Scope visible, Scope owners, Instant now) {
    Queries.Condition<Token> shown = shown(filter.criteria().includesOwnerless(), visible, owners);
    return (cb, token) -> cb.and(shown.of(cb, token), matching(cb, token, filter, now));
  }

  private static Queries.Condition<Token> shown(
      boolean withOwnerless, Scope visible, Scope owners) {
    return (cb, token) -> {
      Expression<Long> orgId = token.get("orgId");
      Expression<Long> userId = token.get("userId");
      return cb.and(
          ScopePredicate.rows(cb, visible, orgId, token.get("id")),
          ScopePredicate.rows(cb, owners, null, userId),
          withOwnerless ? cb.conjunction() : exists(cb, User.class, userId),
          exists(cb, Org.class, orgId));
    };
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

package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warder.database.Queries;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.usage.UsageRows;
import org.warder.user.Status;

/** Tokens in the database. */
@ApplicationScoped
class TokenRepository {

  @PersistenceContext private EntityManager em;

  private TokenValueRepository values;
  private UsageRows usage;

  protected TokenRepository() {}

  @Inject
  TokenRepository(TokenValueRepository values, UsageRows usage) {
    this.values = values;
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

  /** What the tokens of an owner allow, active or not, in the order of their ids. */
  List<PermissionSet> permissionsOfUser(Id userId) {
    return permissions((cb, token) -> cb.equal(token.get("userId"), userId.value()));
  }

  /** The same of those that work, but for some. */
  List<PermissionSet> permissionsOfUser(Id userId, Instant now, Set<Id> without) {
    return permissions(
        (cb, token) ->
            cb.and(
                cb.equal(token.get("userId"), userId.value()),
                EffectiveStatusPredicate.is(cb, token, EffectiveStatus.ACTIVE, now),
                without.isEmpty()
                    ? cb.conjunction()
                    : cb.not(token.get("id").in(without.stream().map(Id::value).toList()))));
  }

  /** That column alone: an owner may have a hundred thousand tokens. */
  private List<PermissionSet> permissions(Queries.Condition<Token> condition) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<PermissionSet> query = cb.createQuery(PermissionSet.class);
    Root<Token> token = query.from(Token.class);
    query
        .select(token.get("permissions"))
        .where(Queries.where(cb, token, condition))
        .orderBy(cb.asc(token.get("id")));
    return em.createQuery(query).getResultList();
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
}

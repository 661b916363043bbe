package org.warder.token.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.token.Token;
import org.warder.token.search.TokenPredicates.Visibility;
import org.warder.user.Status;

/** Counts the active tokens of users. */
@ApplicationScoped
class TokenCountRepository {

  @PersistenceContext private EntityManager em;

  /** How many active tokens a user has, wherever. */
  long countActive(Id userId) {
    return Queries.count(em, Token.class, active(List.of(userId)));
  }

  /** How many visible active tokens in an organization each user has who has any. */
  Map<Id, Long> countActive(Id orgId, Collection<Id> userIds, Visibility visible) {
    if (userIds.isEmpty()) {
      return Map.of();
    }
    Queries.Condition<Token> wanted =
        TokenPredicates.and(
            TokenPredicates.wanted(TokenSearch.in(orgId), visible), active(userIds));
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<Token> token = query.from(Token.class);
    Expression<Long> userId = token.get("userId");
    query
        .multiselect(userId, cb.count(token.get("id")))
        .where(wanted.of(cb, token))
        .groupBy(userId);
    return em.createQuery(query)
        .getResultStream()
        .collect(Collectors.toMap(row -> new Id((Long) row[0]), row -> (Long) row[1]));
  }

  private static Queries.Condition<Token> active(Collection<Id> userIds) {
    return (cb, token) ->
        cb.and(
            token.get("userId").in(ScopePredicate.values(userIds)),
            cb.equal(token.get("status"), Status.ACTIVE));
  }
}

package org.warder.token.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.warder.database.Queries;
import org.warder.paging.Page;
import org.warder.token.Token;

/**
 * Selects the ids of tokens in an order. Ids alone, because an index has all that is needed for
 * them, however many tokens there are.
 */
@ApplicationScoped
class TokenIdQuery {

  private static final int NAMES_AT_ONCE = 1000;

  @PersistenceContext private EntityManager em;

  /** A page of the tokens that fulfil a condition. */
  List<Long> page(Queries.Condition<Token> condition, TokenOrder order, Page page) {
    if (order == TokenOrder.OWNER) {
      return pageByOwner(condition, page);
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Token> token = query.from(Token.class);
    Expression<Long> id = token.get("id");
    query
        .select(id)
        .where(Queries.where(cb, token, condition))
        .orderBy(orders(cb, token, order, page.descending()));
    return Queries.paginate(em.createQuery(query), page).getResultList();
  }

  /**
   * All tokens that fulfil a condition and are either among some or fulfil a second condition.
   * Together the two would make the database look up each token among them.
   */
  Stream<Long> either(
      Queries.Condition<Token> condition,
      LongPredicate some,
      Queries.Condition<Token> second,
      TokenOrder order,
      boolean descending) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<Token> token = query.from(Token.class);
    Expression<Long> id = token.get("id");
    // PostgreSQL takes a null that is not of a column for a text.
    Expression<Object> idIfSecond =
        cb.selectCase().when(second.of(cb, token), id).otherwise(cb.nullif(id, id));
    query
        .multiselect(id, idIfSecond)
        .where(Queries.where(cb, token, condition))
        .orderBy(orders(cb, token, order, descending));
    return em.createQuery(query)
        .getResultStream()
        .filter(row -> row[1] != null || some.test((Long) row[0]))
        .map(row -> (Long) row[0]);
  }

  /** Equals stand in the order of their creation, in both directions. */
  private static List<Order> orders(
      CriteriaBuilder cb, Root<Token> token, TokenOrder order, boolean descending) {
    Expression<Long> id = token.get("id");
    return switch (order) {
      case DESCRIPTION -> List.of(by(cb, token.get("descriptionKey"), descending), cb.asc(id));
      case STATUS -> List.of(by(cb, token.get("status"), descending), cb.asc(id));
      case MODIFIED -> List.of(by(cb, token.get("updatedAt"), descending), cb.asc(id));
      case CREATED -> List.of(by(cb, id, descending));
      case OWNER ->
          List.of(
              by(cb, token.join("owner", JoinType.LEFT).get("nameKey"), descending),
              cb.asc(token.get("userId")),
              cb.asc(id));
    };
  }

  private static Order by(CriteriaBuilder cb, Expression<?> key, boolean descending) {
    return descending ? cb.desc(key) : cb.asc(key);
  }

  /** Owners are counted first: to sort all tokens by a name of another table would take long. */
  private List<Long> pageByOwner(Queries.Condition<Token> condition, Page page) {
    List<Long> found = new ArrayList<>();
    long before = 0;
    for (Owned owner : owners(condition, page.descending())) {
      long offset = Math.max(0, page.offset() - before);
      if (offset < owner.tokens()) {
        Page rest = new Page(page.limit() - found.size(), (int) offset, null, false);
        found.addAll(page(ofOwner(condition, owner.userId()), TokenOrder.CREATED, rest));
      }
      if (found.size() >= page.limit()) {
        break;
      }
      before += owner.tokens();
    }
    return found;
  }

  private static Queries.Condition<Token> ofOwner(Queries.Condition<Token> condition, long userId) {
    return TokenPredicates.and(condition, (cb, token) -> cb.equal(token.get("userId"), userId));
  }

  /**
   * The owners of tokens in the order of their names; those who are gone stand together behind. An
   * index has all owners' tokens together, and their names are few: joined, all tokens would be.
   */
  private List<Owned> owners(Queries.Condition<Token> condition, boolean descending) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<Token> token = query.from(Token.class);
    Expression<Long> userId = token.get("userId");
    query
        .multiselect(userId, cb.count(token.get("id")))
        .where(Queries.where(cb, token, condition))
        .groupBy(userId);
    List<Object[]> counted = em.createQuery(query).getResultList();
    Map<Long, String> names = names(counted.stream().map(row -> (Long) row[0]).toList());
    Comparator<String> byName = Comparator.nullsLast(Comparator.naturalOrder());
    return counted.stream()
        .map(row -> new Owned((Long) row[0], (Long) row[1]))
        .sorted(
            Comparator.comparing(
                    (Owned owner) -> names.get(owner.userId()),
                    descending ? byName.reversed() : byName)
                .thenComparingLong(Owned::userId))
        .toList();
  }

  private Map<Long, String> names(List<Long> userIds) {
    Map<Long, String> names = new HashMap<>();
    for (int from = 0; from < userIds.size(); from += NAMES_AT_ONCE) {
      List<Long> some = userIds.subList(from, Math.min(from + NAMES_AT_ONCE, userIds.size()));
      em.createQuery("select u.id, u.nameKey from User u where u.id in :ids", Object[].class)
          .setParameter("ids", some)
          .getResultStream()
          .forEach(row -> names.put((Long) row[0], (String) row[1]));
    }
    return names;
  }

  private record Owned(long userId, long tokens) {}
}

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
import java.util.List;
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
    Expression<Object> idIfSecond =
        cb.selectCase().when(second.of(cb, token), id).otherwise(cb.nullLiteral(Long.class));
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
      case OWNER -> {
        List<Order> orders = new ArrayList<>(byOwner(cb, owner(token), descending));
        orders.add(cb.asc(id));
        yield orders;
      }
    };
  }

  private static Order by(CriteriaBuilder cb, Expression<?> key, boolean descending) {
    return descending ? cb.desc(key) : cb.asc(key);
  }

  private static List<Order> byOwner(
      CriteriaBuilder cb, List<Expression<?>> owner, boolean descending) {
    return List.of(by(cb, owner.get(0), descending), cb.asc(owner.get(1)));
  }

  private static List<Expression<?>> owner(Root<Token> token) {
    return List.of(token.join("owner", JoinType.LEFT).get("nameKey"), token.get("userId"));
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

  /** The owners of tokens in the order of their names; those who are gone stand together. */
  private List<Owned> owners(Queries.Condition<Token> condition, boolean descending) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<Token> token = query.from(Token.class);
    List<Expression<?>> owner = owner(token);
    query
        .multiselect(owner.get(0), owner.get(1), cb.count(token.get("id")))
        .where(Queries.where(cb, token, condition))
        .groupBy(owner)
        .orderBy(byOwner(cb, owner, descending));
    return em.createQuery(query)
        .getResultStream()
        .map(row -> new Owned((Long) row[1], (Long) row[2]))
        .toList();
  }

  private record Owned(long userId, long tokens) {}
}

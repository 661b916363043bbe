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
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warder.database.Queries;
import org.warder.paging.Page;
import org.warder.token.Token;

/** Selects the ids of tokens: an index has all that they need, however many there are. */
@ApplicationScoped
class TokenIdQuery {

  /** So many ids may be read only to be counted; the database counts more by itself. */
  static final int MAX_READ = 100_000;

  @PersistenceContext private EntityManager em;

  /**
   * A page of the tokens that fulfil a condition; by owner, {@link TokenPageQuery} has it sooner.
   */
  List<Long> page(Queries.Condition<Token> condition, TokenOrder order, Page page) {
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

  /** How many tokens fulfil a condition; of more than a number, that number. */
  long count(Queries.Condition<Token> condition, int most) {
    return most > MAX_READ
        ? Math.min(most, Queries.count(em, Token.class, condition))
        : page(condition, TokenOrder.CREATED, new Page(most, 0, null, false)).size();
  }

  /** How many tokens that fulfil a condition each user has who has any. */
  Map<Long, Long> countByOwner(Queries.Condition<Token> condition) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<Token> token = query.from(Token.class);
    Expression<Long> userId = token.get("userId");
    query
        .multiselect(userId, cb.count(token.get("id")))
        .where(Queries.where(cb, token, condition))
        .groupBy(userId);
    return em.createQuery(query)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
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
              byName(cb, token.join("owner", JoinType.LEFT).get("nameKey"), descending),
              cb.asc(token.get("userId")),
              cb.asc(id));
    };
  }

  private static Order by(CriteriaBuilder cb, Expression<?> key, boolean descending) {
    return descending ? cb.desc(key) : cb.asc(key);
  }

  /** Who has no name comes last in both directions; databases take null for the greatest value. */
  private static Order byName(CriteriaBuilder cb, Expression<String> name, boolean descending) {
    return descending ? cb.desc(cb.coalesce(name, "")) : cb.asc(name);
  }
}

package org.warder.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;

/** Lists of entities in the order of their ids, cut into pages by the database. */
public final class Lists {

  /** Which rows are in a list. */
  @FunctionalInterface
  public interface Condition<E> {
    Predicate of(CriteriaBuilder cb, Root<E> row);
  }

  private Lists() {}

  /** The page of those rows that fulfil the condition. */
  public static <E> List<E> byId(
      EntityManager em, Class<E> type, Page page, Condition<E> condition) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<E> query = cb.createQuery(type);
    Root<E> row = query.from(type);
    Expression<Long> id = row.get("id");
    Predicate where = cb.and(condition.of(cb, row), behind(cb, id, page));
    query.select(row).where(where).orderBy(page.descending() ? cb.desc(id) : cb.asc(id));
    return cut(em.createQuery(query), page).getResultList();
  }

  /** The rows behind the id that the page starts after, in the direction of the page. */
  public static Predicate behind(CriteriaBuilder cb, Expression<Long> id, Page page) {
    if (page.after() == null) {
      return cb.conjunction();
    }
    long after = page.after().value();
    return page.descending() ? cb.lessThan(id, after) : cb.greaterThan(id, after);
  }

  /** Applies offset and limit. */
  public static <R> TypedQuery<R> cut(TypedQuery<R> query, Page page) {
    if (page.offset() > 0) {
      query.setFirstResult(page.offset());
    }
    return page.limit() == Integer.MAX_VALUE ? query : query.setMaxResults(page.limit());
  }
}

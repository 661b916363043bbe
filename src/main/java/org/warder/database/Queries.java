package org.warder.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warder.id.Id;
import org.warder.paging.Page;

/** Queries of entities in the order of their ids, cut into pages by the database. */
public final class Queries {

  /** Which rows are in a list. */
  @FunctionalInterface
  public interface Condition<E> {
    Predicate of(CriteriaBuilder cb, Root<E> row);
  }

  /** What takes the meaning of a wildcard in a pattern. */
  public static final char ESCAPE = '|';

  private Queries() {}

  /**
   * Finds a row for a change: nobody else changes it until the transaction ends. What is pending is
   * written before, since the row is read again.
   */
  public static <E> Optional<E> lock(EntityManager em, Class<E> type, Id id) {
    em.flush();
    return Optional.ofNullable(em.find(type, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** The page of those rows that fulfil the condition. */
  public static <E> List<E> byId(
      EntityManager em, Class<E> type, Page page, Condition<E> condition) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<E> query = cb.createQuery(type);
    Root<E> row = query.from(type);
    Expression<Long> id = row.get("id");
    Predicate where = cb.and(where(cb, row, condition), afterCursor(cb, id, page));
    query.select(row).where(where).orderBy(page.descending() ? cb.desc(id) : cb.asc(id));
    return paginate(em.createQuery(query), page).getResultList();
  }

  /** The ids of the page of those rows that fulfil the condition. */
  public static <E> List<Id> ids(
      EntityManager em, Class<E> type, Page page, Condition<E> condition) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<E> row = query.from(type);
    Expression<Long> id = row.get("id");
    Predicate where = cb.and(where(cb, row, condition), afterCursor(cb, id, page));
    query.select(id).where(where).orderBy(page.descending() ? cb.desc(id) : cb.asc(id));
    return paginate(em.createQuery(query), page).getResultList().stream().map(Id::new).toList();
  }

  /** The page of those rows that fulfil the condition, sorted by the keys of their names. */
  public static <E> List<E> byName(
      EntityManager em, Class<E> type, Page page, Condition<E> condition) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<E> query = cb.createQuery(type);
    Root<E> row = query.from(type);
    Expression<String> name = row.get("nameKey");
    query
        .select(row)
        .where(where(cb, row, condition))
        .orderBy(page.descending() ? cb.desc(name) : cb.asc(name));
    return paginate(em.createQuery(query), page).getResultList();
  }

  /** How many rows fulfil the condition. */
  public static <E> long count(EntityManager em, Class<E> type, Condition<E> condition) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<E> row = query.from(type);
    Expression<Long> id = row.get("id");
    query.select(cb.count(id)).where(where(cb, row, condition));
    return em.createQuery(query).getSingleResult();
  }

  /**
   * A condition that begins with the row itself: EclipseLink takes the row of the first comparison
   * for the one that is selected, and that may be one of a subquery.
   */
  public static <E> Predicate where(CriteriaBuilder cb, Root<E> row, Condition<E> condition) {
    return cb.and(cb.isNotNull(row.get("id")), condition.of(cb, row));
  }

  /** The rows whose column contains a text, in any case; all for an empty text. */
  public static Predicate contains(CriteriaBuilder cb, Root<?> row, String column, String part) {
    if (part == null || part.isBlank()) {
      return cb.conjunction();
    }
    if (!Text.isStorable(part)) {
      return cb.disjunction();
    }
    Expression<String> text = row.get(column);
    return cb.like(cb.lower(text), pattern(part.strip()), ESCAPE);
  }

  /** The pattern of texts, in lower case, that contain another one. */
  public static String pattern(String part) {
    String literal =
        part.toLowerCase(Locale.ROOT).replace("|", "||").replace("%", "|%").replace("_", "|_");
    return "%" + literal + "%";
  }

  /**
   * The same condition, since no id is null. Said so, Derby takes rows in the order of the list and
   * looks whether each fulfils it; otherwise it takes those first that do, and has to sort all of
   * them for a page.
   */
  public static Predicate inOrder(CriteriaBuilder cb, Root<?> row, Predicate condition) {
    return cb.or(cb.isNull(row.get("id")), condition);
  }

  /** The rows behind the id that the page starts after, in the direction of the page. */
  public static Predicate afterCursor(CriteriaBuilder cb, Expression<Long> id, Page page) {
    if (page.after() == null) {
      return cb.conjunction();
    }
    long after = page.after().value();
    return page.descending() ? cb.lessThan(id, after) : cb.greaterThan(id, after);
  }

  /** Applies offset and limit. */
  public static <R> TypedQuery<R> paginate(TypedQuery<R> query, Page page) {
    if (page.offset() > 0) {
      query.setFirstResult(page.offset());
    }
    return page.limit() == Integer.MAX_VALUE ? query : query.setMaxResults(page.limit());
  }
}

package org.warder.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.paging.Piece;

/**
 * Reads the rows of a list in pieces that stay small, however long the list and its texts are: how
 * long the texts of the next rows are is asked before they are read.
 */
public final class Pieces {

  /** The greatest number of characters of text in a piece, save for a single longer row. */
  static final int MAX_CHARACTERS = 256 * 1024;

  private static final int MAX_ROWS = 250;

  private Pieces() {}

  /**
   * The first of some rows, in the order of their ids.
   *
   * @param ids sorted as the rows shall be
   * @param condition leaves out rows which the caller may no longer see
   * @param texts the attributes without a bound of their own, which are never null
   */
  public static <E> Piece<E> read(
      EntityManager em,
      Class<E> type,
      List<Id> ids,
      Queries.Condition<E> condition,
      String... texts) {
    if (ids.isEmpty()) {
      return new Piece<>(List.of(), 0);
    }
    List<Id> next = ids.subList(0, Math.min(ids.size(), MAX_ROWS));
    List<Id> fitting = next.subList(0, fitting(next, lengths(em, type, next, texts)));
    Map<Long, E> rows = new HashMap<>();
    for (E row :
        Queries.byId(em, type, Page.ALL, (cb, e) -> cb.and(in(e, fitting), condition.of(cb, e)))) {
      rows.put(
          (Long) em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(row), row);
    }
    return new Piece<>(
        fitting.stream().map(Id::value).filter(rows::containsKey).map(rows::get).toList(),
        fitting.size());
  }

  private static int fitting(List<Id> ids, Map<Long, Long> lengths) {
    long characters = 0;
    int count = 0;
    for (Id id : ids) {
      characters += lengths.getOrDefault(id.value(), 0L);
      if (count > 0 && characters > MAX_CHARACTERS) {
        return count;
      }
      count++;
    }
    return count;
  }

  private static <E> Map<Long, Long> lengths(
      EntityManager em, Class<E> type, List<Id> ids, String... texts) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<E> row = query.from(type);
    Expression<Integer> sum = cb.literal(0);
    for (String text : texts) {
      Expression<String> column = row.get(text);
      sum = cb.sum(sum, cb.length(column));
    }
    query.multiselect(row.get("id"), sum).where(in(row, ids));
    Map<Long, Long> lengths = new HashMap<>();
    for (Object[] pair : em.createQuery(query).getResultList()) {
      lengths.put((Long) pair[0], ((Number) pair[1]).longValue());
    }
    return lengths;
  }

  private static Predicate in(Root<?> row, Collection<Id> ids) {
    return row.get("id").in(ScopePredicate.values(ids));
  }
}

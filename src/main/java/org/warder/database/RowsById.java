package org.warder.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.warder.id.Id;

/**
 * Rows of a table that belong to something with an id, for those of many at once.
 *
 * @param table the table
 * @param column where the id is
 */
public record RowsById(String table, String column) {

  /** How many there are of each id; one without any is left out. */
  public Map<Id, Long> count(EntityManager em, Collection<Id> ids) {
    Map<Id, Long> counts = new HashMap<>();
    if (!ids.isEmpty()) {
      String select = "select " + column + ", count(*)";
      for (Object row : query(em, select, ids, " group by " + column).getResultList()) {
        Object[] pair = (Object[]) row;
        counts.put(new Id(((Number) pair[0]).longValue()), ((Number) pair[1]).longValue());
      }
    }
    return counts;
  }

  /** Removes those of an id. */
  public void remove(EntityManager em, Id id) {
    em.createNativeQuery("delete from " + table + " where " + column + " = ?")
        .setParameter(1, id.value())
        .executeUpdate();
  }

  /** Removes those of some ids. */
  public void remove(EntityManager em, Collection<Id> ids) {
    if (!ids.isEmpty()) {
      query(em, "delete", ids, "").executeUpdate();
    }
  }

  /** Numbers in the statement: see {@link ManyIds}. */
  private Query query(EntityManager em, String begin, Collection<Id> ids, String end) {
    String list =
        ids.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(", "));
    return em.createNativeQuery(
        begin + " from " + table + " where " + column + " in (" + list + ")" + end);
  }
}

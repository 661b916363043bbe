package org.warder.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.warder.id.Id;

/**
 * Cuts many ids into parts that have few rows each in other tables: above 5,000 rows of a table in
 * a transaction Derby locks all of it.
 */
public final class RowParts {

  /** Some may be added since they were counted. */
  static final int MAX_ROWS = 4000;

  private RowParts() {}

  /**
   * Cuts.
   *
   * @param ids in their order
   * @param tables how many rows of each table each id has
   */
  public static List<List<Id>> cut(List<Id> ids, List<Map<Id, Long>> tables) {
    List<List<Id>> parts = new ArrayList<>();
    long[] sums = new long[tables.size()];
    int begin = 0;
    for (int i = 0; i < ids.size(); i++) {
      if (i > begin && !fits(ids.get(i), tables, sums)) {
        parts.add(ids.subList(begin, i));
        begin = i;
        Arrays.fill(sums, 0);
      }
      for (int k = 0; k < sums.length; k++) {
        sums[k] += tables.get(k).getOrDefault(ids.get(i), 0L);
      }
    }
    if (begin < ids.size()) {
      parts.add(ids.subList(begin, ids.size()));
    }
    return parts;
  }

  private static boolean fits(Id id, List<Map<Id, Long>> tables, long[] sums) {
    for (int k = 0; k < sums.length; k++) {
      if (sums[k] + tables.get(k).getOrDefault(id, 0L) > MAX_ROWS) {
        return false;
      }
    }
    return true;
  }
}

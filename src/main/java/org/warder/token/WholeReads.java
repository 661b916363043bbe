package org.warder.token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.warder.id.Id;

/**
 * Reads of tokens with their values while others rotate them. Derby reads rows one after another: a
 * statement that waits for the row of a value to be replaced sees that it was, and may miss the one
 * that replaces it. Such tokens are read again.
 */
final class WholeReads {

  private WholeReads() {}

  /**
   * What a statement finds about tokens, each with a current value; those that are gone are left
   * out.
   *
   * @param read the statement, which also reads values that have been ended
   */
  static <T> Map<Id, T> read(
      Collection<Id> ids,
      Function<Collection<Id>, Map<Id, T>> read,
      Function<T, TokenValues> values) {
    Map<Id, T> found = new HashMap<>();
    Collection<Id> wanted = ids;
    // It ends: to miss a value again, another rotation must have been committed meanwhile.
    while (!wanted.isEmpty()) {
      Collection<Id> torn = new ArrayList<>();
      read.apply(wanted)
          .forEach(
              (id, row) -> {
                if (values.apply(row).isWhole()) {
                  found.put(id, row);
                } else {
                  torn.add(id);
                }
              });
      wanted = torn;
    }
    return found;
  }
}

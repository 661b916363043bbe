package org.warder.gate.statement;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sets of keywords, which stand in any case. */
final class Words {

  private Words() {}

  /** A set that finds a word in any case, without making another text of it. */
  static Set<String> of(String... words) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(List.of(words));
    return Collections.unmodifiableSet(set);
  }
}

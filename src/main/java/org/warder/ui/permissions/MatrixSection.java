package org.warder.ui.permissions;

import java.util.List;
import java.util.Map;
import org.warder.permission.Action;

/**
 * The lines of one kind of resource.
 *
 * @param name {@code buckets}, {@code telegrafs} or {@link MatrixRows#OTHERS}
 * @param parent the line above them
 * @param rows the lines
 * @param hidden how many further ones match the search
 * @param size how many things the parent stands for, whatever is searched for
 * @param keys the keys of those that may be ticked for each action
 */
public record MatrixSection(
    String name,
    MatrixRow parent,
    List<MatrixRow> rows,
    int hidden,
    int size,
    Map<Action, List<String>> keys) {

  /** The keys for an action, as the script of the page reads them. */
  public String keys(String action) {
    return String.join(" ", keys.get(Action.of(action).orElseThrow()));
  }
}

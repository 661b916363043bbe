package org.warder.gate.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The mistakes that were found in a file so far. */
final class Problems {

  private final String file;
  private final List<String> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** Notes a mistake at a place. */
  void add(Node node, String text) {
    add(node.getStartMark(), text);
  }

  /** Notes a mistake at a place, if that is known. */
  void add(Optional<Mark> mark, String text) {
    String place = mark.map(at -> ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1)).orElse("");
    found.add(file + place + ": " + text);
  }

  List<String> found() {
    return found;
  }
}

package org.warder.gate.route;

import java.util.List;

/** Files of route maps with mistakes in them; the server does not start with such. */
public final class RouteMapException extends RuntimeException {

  private final List<String> problems;

  RouteMapException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** Every mistake: file, line, column, what is wrong and what would be right. */
  public List<String> problems() {
    return problems;
  }
}

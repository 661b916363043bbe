package org.warder.cli.output;

import java.util.List;
import org.warder.cli.command.Printable;

/**
 * Aligns columns with tabs: each column is as wide as its longest cell and a blank, rounded up to
 * the next tab stop of 8. A character is one code point; the last cell of a line is not padded.
 * Cells are shown as {@link Printable} shows them, so that none begins a column or a line.
 */
public final class Table {
  private static final int TAB = 8;

  private Table() {}

  /**
   * Formats lines of cells.
   *
   * @param lines each of the same number of cells
   * @return the lines, each with its end
   */
  public static String format(List<List<String>> lines) {
    List<List<String>> shown =
        lines.stream().map(cells -> cells.stream().map(Printable::of).toList()).toList();
    int[] widths = widths(shown);
    StringBuilder text = new StringBuilder();
    for (List<String> cells : shown) {
      int last = cells.size() - 1;
      for (int column = 0; column < last; column++) {
        String cell = cells.get(column);
        int missing = widths[column] - length(cell);
        text.append(cell).append("\t".repeat((missing + TAB - 1) / TAB));
      }
      text.append(cells.get(last)).append('\n');
    }
    return text.toString();
  }

  private static int[] widths(List<List<String>> lines) {
    int[] widths = new int[lines.isEmpty() ? 0 : lines.get(0).size()];
    for (List<String> cells : lines) {
      for (int column = 0; column < widths.length; column++) {
        int width = (length(cells.get(column)) + 1 + TAB - 1) / TAB * TAB;
        widths[column] = Math.max(widths[column], width);
      }
    }
    return widths;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}

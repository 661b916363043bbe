package org.warder.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligns columns with tabs: each column is as wide as its longest cell and a blank, rounded up to
 * the next tab stop of 8. A character is one code point; the last cell of a line is not padded.
 */
public final class Table {
  private static final int TAB = 8;

  private Table() {}

  /**
   * Formats lines of cells.
   *
   * @param lines each of the same number of cells; a tab in a cell begins another column
   * @return the lines, each with its end
   */
  public static String format(List<List<String>> lines) {
    List<List<String>> split = lines.stream().map(Table::split).toList();
    StringBuilder text = new StringBuilder();
    int[][] widths = widths(split);
    for (int line = 0; line < split.size(); line++) {
      List<String> cells = split.get(line);
      for (int column = 0; column < cells.size(); column++) {
        text.append(cells.get(column));
        if (column < cells.size() - 1) {
          int missing = widths[line][column] - length(cells.get(column));
          text.append("\t".repeat((missing + TAB - 1) / TAB));
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * A column's width holds for the block of adjacent lines that have the column: where lines differ
   * in their number of cells, a shorter line ends the block.
   */
  private static int[][] widths(List<List<String>> lines) {
    int[][] widths = new int[lines.size()][];
    for (int line = 0; line < lines.size(); line++) {
      widths[line] = new int[Math.max(0, lines.get(line).size() - 1)];
    }
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column < widths[line].length; column++) {
        if (widths[line][column] == 0) {
          fill(lines, widths, line, column);
        }
      }
    }
    return widths;
  }

  private static void fill(List<List<String>> lines, int[][] widths, int first, int column) {
    int longest = 0;
    int end = first;
    while (end < lines.size() && column < widths[end].length) {
      longest = Math.max(longest, length(lines.get(end).get(column)));
      end++;
    }
    int width = (longest + 1 + TAB - 1) / TAB * TAB;
    for (int line = first; line < end; line++) {
      widths[line][column] = width;
    }
  }

  private static List<String> split(List<String> cells) {
    List<String> split = new ArrayList<>();
    for (String cell : cells) {
      split.addAll(List.of(cell.split("\t", -1)));
    }
    return split;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}

package org.warder.ui.table;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.warder.paging.Page;

/** Where a table stands: its page and its order, as the address of the page carries them. */
public class TableState implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The number of rows of a page. */
  public static final int ROWS = 25;

  private final Set<String> sorts;
  private String sort;
  private boolean descending;
  private int first;

  /**
   * The first page of a table.
   *
   * @param sorts the columns that it can be sorted by
   */
  public TableState(String sort, boolean descending, Set<String> sorts) {
    this.sort = sort;
    this.descending = descending;
    this.sorts = sorts;
  }

  /** Notes what the table asks for, and says it in the database's terms. */
  Page page(int first, int size, Map<String, SortMeta> sortBy) {
    this.first = first;
    sortBy.values().stream()
        .filter(SortMeta::isActive)
        .findFirst()
        .ifPresent(
            meta -> {
              sort = meta.getField();
              descending = meta.getOrder() == SortOrder.DESCENDING;
            });
    return new Page(size, first, null, descending);
  }

  /** Back to the first page, as after a new search. */
  public void restart() {
    first = 0;
  }

  public int getFirst() {
    return first;
  }

  public void setFirst(int first) {
    this.first = first;
  }

  public int getRows() {
    return ROWS;
  }

  /** The order as PrimeFaces wants it. */
  public SortMeta getSortBy() {
    return SortMeta.builder()
        .field(sort)
        .order(descending ? SortOrder.DESCENDING : SortOrder.ASCENDING)
        .build();
  }

  /** The page for the address, from 1; null for the first. */
  public String getPage() {
    return first == 0 ? null : String.valueOf(first / ROWS + 1);
  }

  public void setPage(String page) {
    first =
        page != null && page.matches("[1-9][0-9]{0,6}") ? (Integer.parseInt(page) - 1) * ROWS : 0;
  }

  /** The order for the address, with a minus for descending. */
  public String getOrder() {
    return (descending ? "-" : "") + sort;
  }

  public void setOrder(String order) {
    boolean down = order != null && order.startsWith("-");
    String column = down ? order.substring(1) : order;
    if (column != null && sorts.contains(column)) {
      descending = down;
      sort = column;
    }
  }

  /** The column that the rows are sorted by. */
  public String sort() {
    return sort;
  }
}

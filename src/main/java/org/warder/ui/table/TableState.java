package org.warder.ui.table;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.warder.paging.Page;

/** Where a table stands: its page and its order, as the address of the page carries them. */
public class TableState implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The numbers of rows that a page can have; the first is the usual one. */
  private static final List<Integer> SIZES = List.of(25, 50, 100);

  private final Set<String> sorts;
  private String sort;
  private boolean descending;
  private int first;
  private int rows = SIZES.get(0);

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
    rows = known(size);
    sortBy.values().stream()
        .filter(SortMeta::isActive)
        .findFirst()
        .ifPresent(
            meta -> {
              sort = meta.getField();
              descending = meta.getOrder() == SortOrder.DESCENDING;
            });
    return new Page(rows, first, null, descending);
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

  /** How many rows a page has. */
  public int getRows() {
    return rows;
  }

  /** The numbers of rows that the reader can choose from. */
  public String getSizes() {
    return SIZES.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** The number of rows of a page for the address; null for the usual one. */
  public String getSize() {
    return rows == SIZES.get(0) ? null : String.valueOf(rows);
  }

  public void setSize(String size) {
    rows =
        size != null && size.matches("[0-9]{1,3}") ? known(Integer.parseInt(size)) : SIZES.get(0);
  }

  private static int known(int size) {
    return SIZES.contains(size) ? size : SIZES.get(0);
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
    return first == 0 ? null : String.valueOf(first / rows + 1);
  }

  /** Goes to a page, of as many rows as it has by now. */
  public void setPage(String page) {
    first =
        page != null && page.matches("[1-9][0-9]{0,6}") ? (Integer.parseInt(page) - 1) * rows : 0;
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

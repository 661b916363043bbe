package org.warder.ui.table;

import java.io.Serializable;
import java.util.Map;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.warder.database.Page;

/** Where a table stands: its page and its order, as the address of the page carries them. */
public class TableState implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The number of rows of a page. */
  public static final int ROWS = 25;

  private final String defaultSort;
  private String sort;
  private boolean descending;
  private int first;

  public TableState(String defaultSort, boolean descending) {
    this.defaultSort = defaultSort;
    this.sort = defaultSort;
    this.descending = descending;
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
  public Integer getPage() {
    return first == 0 ? null : first / ROWS + 1;
  }

  public void setPage(Integer page) {
    first = page == null || page < 1 ? 0 : (page - 1) * ROWS;
  }

  /** The order for the address, with a minus for descending. */
  public String getOrder() {
    return (descending ? "-" : "") + sort;
  }

  public void setOrder(String order) {
    if (order != null && order.matches("-?[a-z]+")) {
      descending = order.startsWith("-");
      sort = descending ? order.substring(1) : order;
    }
  }

  /** The column that the rows are sorted by. */
  public String sort() {
    return sort;
  }

  /** The column that counts if the address names none that exists. */
  public String defaultSort() {
    return defaultSort;
  }
}

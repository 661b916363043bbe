package org.warder.ui.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.warder.paging.Page;

/** The rows of a table, read a page at a time. */
public class Rows<T> extends LazyDataModel<T> {

  private static final long serialVersionUID = 1L;

  private final TableState state;
  private final Supplier<Long> counter;
  private final Function<Page, List<T>> reader;
  private final Function<T, String> key;

  /**
   * Rows that a feature's service knows.
   *
   * @param counter how many rows there are
   * @param reader reads a page of them
   * @param key what identifies a row
   */
  public Rows(
      TableState state,
      Supplier<Long> counter,
      Function<Page, List<T>> reader,
      Function<T, String> key) {
    this.state = state;
    this.counter = counter;
    this.reader = reader;
    this.key = key;
  }

  @Override
  public int count(Map<String, FilterMeta> filterBy) {
    return Math.toIntExact(counter.get());
  }

  @Override
  public List<T> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
    int existing = recalculateFirst(first, pageSize, getRowCount());
    return reader.apply(state.page(existing, pageSize, sortBy));
  }

  @Override
  public String getRowKey(T row) {
    return key.apply(row);
  }
}

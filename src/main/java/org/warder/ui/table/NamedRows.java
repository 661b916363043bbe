package org.warder.ui.table;

import java.io.Serializable;
import java.util.List;
import org.warder.database.Page;
import org.warder.ui.frame.Params;

/** A list that is sorted by name and searched by a part of it. */
public abstract class NamedRows<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TableState state = new TableState("name", false);
  private final Rows<T> rows = new Rows<>(state, this::count, this::read, this::key);
  private String text;

  /** How many rows there are. */
  protected abstract long count();

  /** A page of rows. */
  protected abstract List<T> read(Page page);

  /** What identifies a row. */
  protected abstract String key(T row);

  /** The address of the list, without search and page. */
  protected abstract Params address();

  /** The address of what is shown. */
  public String getUrl() {
    return address().with("q", text).with("page", state.getPage()).toString();
  }

  /** Something else is looked for: from the first page on. */
  public void restart() {
    state.restart();
  }

  public Rows<T> getRows() {
    return rows;
  }

  public TableState getState() {
    return state;
  }

  /** What is looked for. */
  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}

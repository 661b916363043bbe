package org.warder.ui.table;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.warder.access.Abilities;
import org.warder.error.Reason;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.permission.Resource;
import org.warder.ui.messages.Confirmation;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.navigation.Params;
import org.warder.ui.texts.Texts;

/** A list of named things, sorted by name and searched by a part of it. */
public abstract class NamedRows<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject protected CurrentOrg currentOrg;
  @Inject protected Texts texts;
  @Inject protected Confirmation confirmation;
  @Inject private Abilities abilities;

  private final TableState state = new TableState("name", false, Set.of());
  private final Rows<T> rows =
      new Rows<>(state, this::count, this::read, row -> resource(row).id().toString());
  private final String page;
  private final Reason missing;
  private String text;

  /**
   * A list.
   *
   * @param page the path of its page
   * @param missing why something is refused for what is not there
   */
  protected NamedRows(String page, Reason missing) {
    this.page = page;
    this.missing = missing;
  }

  /** How many rows there are. */
  protected abstract long count();

  /** A page of rows. */
  protected abstract List<T> read(Page page);

  /** The row of one thing, which the caller may see. */
  protected abstract T get(Id id);

  /** A row as something that permissions are about. */
  protected abstract Resource resource(T row);

  /** The entries that the menu has for a row, if the caller may change what it shows. */
  protected String changes(T row) {
    return "edit delete";
  }

  /** The names of the entries that the menu has for a row, separated by blanks. */
  public String entries(T row) {
    return abilities.mayChange(resource(row)) ? changes(row) : "";
  }

  /**
   * The row that a request by the menu of all rows is about.
   *
   * @throws org.warder.error.ServiceException if it no longer exists, or the caller may not see it
   */
  public T getChosen() {
    return get(ChosenRow.id(missing));
  }

  /** Asks before something is deleted. */
  protected void askDelete(String key, String name, List<String> consequences, Runnable work) {
    confirmation.ask(deletion(key, name, consequences, work));
  }

  /** The question before something is deleted. */
  protected Confirmation.Question deletion(
      String key, String name, List<String> consequences, Runnable work) {
    return new Confirmation.Question(
        texts.of(key), name, consequences, texts.of("delete"), texts.of("deleted", name), work);
  }

  /** The address of what is shown. */
  public String getUrl() {
    return Params.page(page)
        .with("org", currentOrg.getParam())
        .with("q", text)
        .with("rows", state.getSize())
        .with("page", state.getPage())
        .toString();
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

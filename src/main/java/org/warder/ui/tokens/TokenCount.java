package org.warder.ui.tokens;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.warder.token.search.TokenSearch;
import org.warder.ui.table.TableState;

/**
 * How many tokens the list has. Where an organization has many, a page would wait for the number:
 * it says that there are more than it shows, and the browser asks for it once the page is shown.
 */
@Named("tokenCount")
@ViewScoped
public class TokenCount implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Of so many tokens, those that fulfil some condition are counted in no time. */
  private static final int FEW = 10_000;

  private static final String TABLE = "list:tokens";

  @Inject private TokensView tokens;
  @Inject private TokenRows source;

  private boolean isMore;
  private long exact;

  /** How many tokens the table has room for: at least those up to the page where it stands. */
  long count(TokenSearch search, TableState table) {
    if (!isTurningPages()) {
      exact = 0;
    }
    int shown = table.getFirst() + table.getRows();
    int most =
        source.count(TokenSearch.in(search.orgId()), FEW + 1) > FEW ? shown : Math.max(FEW, shown);
    long found = source.count(search, most + 1);
    isMore = found > most;
    return isMore ? Math.max(exact, most) : found;
  }

  /** Whether the table itself asks, for another page or order of the same tokens. */
  private static boolean isTurningPages() {
    return TABLE.equals(
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("jakarta.faces.source"));
  }

  /** Counts all of them. */
  public void countAll() {
    exact = tokens.search().map(source::count).orElse(0L);
    isMore = false;
  }

  /** Whether there are more than the table says. */
  public boolean isMore() {
    return isMore && exact == 0;
  }

  /** How many there are, once they were counted behind the page; otherwise 0. */
  public long getExact() {
    return exact;
  }
}

package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.warder.paging.Page;
import org.warder.token.search.TokenOrder;
import org.warder.token.search.TokenSearch;
import org.warder.ui.navigation.CurrentOrg;

/** Where a reader begins who asks for no page: few tokens are seen at once, many are counted. */
@Named("start")
@RequestScoped
public class StartView {

  /** As many tokens are seen at once: they are a list, and more are an overview. */
  private static final int HANDFUL = 10;

  @Inject private CurrentOrg currentOrg;
  @Inject private TokenRows source;

  /** Leads to the overview, or to the list. */
  public void enter() throws IOException {
    String page = currentOrg.choose().isPresent() && isMany() ? "/overview" : "/tokens";
    FacesContext.getCurrentInstance().getExternalContext().redirect(page);
  }

  private boolean isMany() {
    Page first = new Page(HANDFUL + 1, 0, null, false);
    TokenSearch all = TokenSearch.in(currentOrg.id());
    return source.search(all, TokenOrder.CREATED, first).size() > HANDFUL;
  }
}

package org.warder.ui.telegrafs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.warder.error.Reason;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.permission.Resource;
import org.warder.telegraf.Telegraf;
import org.warder.telegraf.TelegrafService;
import org.warder.token.search.TokenSearch;
import org.warder.token.search.TokenSearchService;
import org.warder.ui.table.NamedRows;

/** The list of Telegraf configurations, and the question before one is deleted. */
@Named("telegrafs")
@ViewScoped
public class TelegrafsView extends NamedRows<Telegraf> {

  private static final long serialVersionUID = 1L;

  @Inject private TelegrafService service;
  @Inject private TokenSearchService tokens;

  public TelegrafsView() {
    super("/telegrafs", Reason.TELEGRAF_NOT_FOUND);
  }

  @Override
  protected long count() {
    return currentOrg.isPresent() ? service.count(currentOrg.id()) : 0;
  }

  @Override
  protected List<Telegraf> read(Page page) {
    return service.list(currentOrg.id(), page);
  }

  @Override
  protected Telegraf get(Id id) {
    return service.get(id);
  }

  @Override
  protected Resource resource(Telegraf telegraf) {
    return telegraf.resource();
  }

  /** Asks before a configuration is deleted. */
  public void askDelete(Telegraf telegraf) {
    Id id = telegraf.id();
    long naming = tokens.count(TokenSearch.naming(telegraf.orgId(), id));
    askDelete(
        "telegrafs.delete",
        telegraf.name(),
        List.of(texts.of("telegrafs.tokens", naming), texts.of("noUndo")),
        () -> service.delete(id));
  }
}

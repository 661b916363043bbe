package org.warder.ui.orgs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.warder.bucket.BucketService;
import org.warder.error.Reason;
import org.warder.id.Id;
import org.warder.org.Org;
import org.warder.org.OrgService;
import org.warder.paging.Page;
import org.warder.permission.Resource;
import org.warder.telegraf.TelegrafService;
import org.warder.token.search.TokenSearch;
import org.warder.token.search.TokenSearchService;
import org.warder.ui.table.NamedRows;

/** The list of organizations, and the question before one is deleted. */
@Named("orgs")
@ViewScoped
public class OrgsView extends NamedRows<Org> {

  private static final long serialVersionUID = 1L;

  @Inject private OrgService service;
  @Inject private TokenSearchService tokens;
  @Inject private BucketService buckets;
  @Inject private TelegrafService telegrafs;

  public OrgsView() {
    super("/organizations", Reason.ORG_NOT_FOUND);
  }

  @Override
  protected long count() {
    return service.count(getText());
  }

  @Override
  protected List<Org> read(Page page) {
    return service.search(getText(), page);
  }

  @Override
  protected Org get(Id id) {
    return service.get(id);
  }

  @Override
  protected Resource resource(Org org) {
    return org.resource();
  }

  @Override
  public String entries(Org org) {
    return "tokens members " + super.entries(org);
  }

  /** Asks before an organization is deleted. */
  public void askDelete(Org org) {
    Id id = org.id();
    askDelete(
        "orgs.delete",
        org.name(),
        List.of(
            texts.of("orgs.tokensStop", tokens.count(TokenSearch.in(id))),
            texts.of("orgs.contents", buckets.count(id, null), telegrafs.count(id)),
            texts.of("noUndo")),
        () -> {
          service.delete(id);
          // The page may have been about this one.
          currentOrg.choose();
        });
  }
}

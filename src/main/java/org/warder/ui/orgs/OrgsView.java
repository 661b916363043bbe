package org.warder.ui.orgs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.warder.bucket.BucketService;
import org.warder.database.Page;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.org.Org;
import org.warder.org.OrgChange;
import org.warder.org.OrgService;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Caller;
import org.warder.telegraf.TelegrafService;
import org.warder.token.TokenSearch;
import org.warder.token.TokenService;
import org.warder.ui.frame.Confirmation;
import org.warder.ui.frame.Frame;
import org.warder.ui.frame.Notices;
import org.warder.ui.frame.Params;
import org.warder.ui.frame.Texts;
import org.warder.ui.table.NamedRows;

/** The list of organizations, and the dialogs that create, change and delete one. */
@Named("orgs")
@ViewScoped
public class OrgsView extends NamedRows<Org> {

  private static final long serialVersionUID = 1L;

  @Inject private OrgService service;
  @Inject private TokenService tokens;
  @Inject private BucketService buckets;
  @Inject private TelegrafService telegrafs;
  @Inject private Frame frame;
  @Inject private Confirmation confirmation;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private Id id;
  private String name;
  private String description;

  @Override
  protected long count() {
    return service.count(getText());
  }

  @Override
  protected List<Org> read(Page page) {
    return service.search(getText(), page);
  }

  @Override
  protected String key(Org row) {
    return row.id().toString();
  }

  @Override
  protected Params address() {
    return Params.page("/organizations").with("org", frame.getOrg());
  }

  /** Whether the caller may change an organization. */
  public boolean isChangeable(Org org) {
    return caller.may(Permission.write(Resource.single(ResourceType.ORGS, org.id())));
  }

  /** Begins a new organization. */
  public void begin() {
    id = null;
    name = null;
    description = null;
  }

  /** Begins to change an organization. */
  public void edit(Org org) {
    id = org.id();
    name = org.name();
    description = org.description();
  }

  /** Creates the organization, or keeps what is changed. */
  public void save() {
    boolean isNew = id == null;
    boolean saved =
        notices.attempt(
            "saving:form",
            () -> {
              if (isNew) {
                service.create(new NewOrg(name, description));
              } else {
                service.update(id, new OrgChange(name, description));
              }
            });
    if (saved) {
      notices.done(texts.of(isNew ? "created.named" : "saved", name));
    }
  }

  /** Asks before an organization is deleted. */
  public void askDelete(Org org) {
    Id doomed = org.id();
    confirmation.ask(
        new Confirmation.Question(
            texts.of("orgs.delete"),
            org.name(),
            List.of(
                texts.of("orgs.tokensStop", tokens.count(TokenSearch.in(doomed))),
                texts.of("orgs.contents", buckets.count(doomed, null), telegrafs.count(doomed)),
                texts.of("noUndo")),
            texts.of("delete"),
            texts.of("deleted", org.name()),
            () -> service.delete(doomed)));
  }

  public boolean isCreation() {
    return id == null;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }
}

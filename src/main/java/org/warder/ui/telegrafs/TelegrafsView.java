package org.warder.ui.telegrafs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.warder.database.Page;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Caller;
import org.warder.telegraf.Telegraf;
import org.warder.telegraf.TelegrafContent;
import org.warder.telegraf.TelegrafService;
import org.warder.token.TokenSearch;
import org.warder.token.TokenService;
import org.warder.ui.frame.Confirmation;
import org.warder.ui.frame.Frame;
import org.warder.ui.frame.Notices;
import org.warder.ui.frame.Params;
import org.warder.ui.frame.Texts;
import org.warder.ui.table.NamedRows;

/** The list of Telegraf configurations, and the dialogs that create, change and delete one. */
@Named("telegrafs")
@ViewScoped
public class TelegrafsView extends NamedRows<Telegraf> {

  private static final long serialVersionUID = 1L;

  @Inject private TelegrafService service;
  @Inject private TokenService tokens;
  @Inject private Frame frame;
  @Inject private Confirmation confirmation;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private Id id;
  private String name;
  private String description;
  private String config;
  private List<String> buckets = List.of();

  @Override
  protected long count() {
    return frame.isInOrg() ? service.count(frame.orgId()) : 0;
  }

  @Override
  protected List<Telegraf> read(Page page) {
    return service.list(frame.orgId(), page);
  }

  @Override
  protected String key(Telegraf row) {
    return row.id().toString();
  }

  @Override
  protected Params address() {
    return Params.page("/telegrafs").with("org", frame.getOrg());
  }

  /** Whether the caller may change a configuration. */
  public boolean isChangeable(Telegraf telegraf) {
    Resource resource = new Resource(ResourceType.TELEGRAFS, telegraf.orgId(), telegraf.id());
    return caller.may(Permission.write(resource));
  }

  /** Begins a new configuration. */
  public void begin() {
    id = null;
    name = null;
    description = null;
    config = null;
    buckets = List.of();
  }

  /** Begins to change a configuration. */
  public void edit(Telegraf telegraf) {
    id = telegraf.id();
    name = telegraf.name();
    description = telegraf.description();
    config = telegraf.config();
    buckets = telegraf.buckets();
  }

  /** Creates the configuration, or keeps what is changed. */
  public void save() {
    boolean isNew = id == null;
    TelegrafContent content = new TelegrafContent(name, description, config, buckets);
    boolean saved =
        notices.attempt(
            "saving:form",
            () -> {
              if (isNew) {
                service.create(frame.orgId(), content);
              } else {
                service.replace(id, content);
              }
            });
    if (saved) {
      notices.done(texts.of(isNew ? "created.named" : "saved", name));
    }
  }

  /** Asks before a configuration is deleted. */
  public void askDelete(Telegraf telegraf) {
    Id doomed = telegraf.id();
    long naming = tokens.count(TokenSearch.naming(telegraf.orgId(), doomed));
    confirmation.ask(
        new Confirmation.Question(
            texts.of("telegrafs.delete"),
            telegraf.name(),
            List.of(texts.of("telegrafs.tokens", naming), texts.of("noUndo")),
            texts.of("delete"),
            texts.of("deleted", telegraf.name()),
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

  public String getConfig() {
    return config;
  }

  public void setConfig(String config) {
    this.config = config;
  }
}

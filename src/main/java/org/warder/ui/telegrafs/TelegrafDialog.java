package org.warder.ui.telegrafs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.warder.id.Id;
import org.warder.telegraf.Telegraf;
import org.warder.telegraf.TelegrafContent;
import org.warder.telegraf.TelegrafService;
import org.warder.ui.messages.SaveDialog;
import org.warder.ui.navigation.CurrentOrg;

/** The dialog that creates and changes a Telegraf configuration. */
@Named("telegrafDialog")
@ViewScoped
public class TelegrafDialog extends SaveDialog {

  private static final long serialVersionUID = 1L;

  @Inject private TelegrafService telegrafs;
  @Inject private CurrentOrg currentOrg;

  private String config;
  private List<String> buckets = List.of();

  @Override
  public void begin() {
    super.begin();
    config = null;
    buckets = List.of();
  }

  /** Begins to change a configuration. */
  public void edit(Telegraf telegraf) {
    begin(telegraf.id(), telegraf.name(), telegraf.description());
    config = telegraf.config();
    buckets = telegraf.buckets();
  }

  @Override
  protected void create() {
    telegrafs.create(currentOrg.id(), content());
  }

  @Override
  protected void update(Id id) {
    telegrafs.replace(id, content());
  }

  @Override
  public boolean isNameRequired() {
    return false;
  }

  private TelegrafContent content() {
    return new TelegrafContent(getName(), getDescription(), config, buckets);
  }

  public String getConfig() {
    return config;
  }

  public void setConfig(String config) {
    this.config = config;
  }
}

package org.warder.ui.orgs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.org.Org;
import org.warder.org.OrgChange;
import org.warder.org.OrgService;
import org.warder.ui.messages.SaveDialog;

/** The dialog that creates and changes an organization. */
@Named("orgDialog")
@ViewScoped
public class OrgDialog extends SaveDialog {

  private static final long serialVersionUID = 1L;

  @Inject private OrgService orgs;

  /** Begins to change an organization. */
  public void edit(Org org) {
    begin(org.id(), org.name(), org.description());
  }

  @Override
  protected void create() {
    orgs.create(new NewOrg(getName(), getDescription()));
  }

  @Override
  protected void update(Id id) {
    orgs.update(id, new OrgChange(getName(), getDescription()));
  }
}

package org.warder.ui.navigation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.warder.access.Abilities;
import org.warder.id.Id;
import org.warder.org.Org;
import org.warder.org.OrgService;
import org.warder.paging.Page;
import org.warder.permission.Action;
import org.warder.permission.ResourceType;

/**
 * The organization that a page is about. It is in the address of the page, so that two windows can
 * show two.
 */
@Named
@ViewScoped
public class CurrentOrg implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrgService orgs;
  @Inject private Abilities abilities;

  private String param;
  private Id id;

  /** Finds the organization of the address, or the first that the caller may see. */
  public void enter() {
    id = requested().or(this::first).map(Org::id).orElse(null);
  }

  private Optional<Org> requested() {
    return Params.id(param).flatMap(orgs::find);
  }

  private Optional<Org> first() {
    return orgs.search("", new Page(1, 0, null, false)).stream().findFirst();
  }

  /** Whether there is an organization to show. */
  public boolean isPresent() {
    return id != null;
  }

  /** Its id; null if there is none to show. */
  public Id id() {
    return id;
  }

  /** Whether the caller may do something with all resources of a type in the organization. */
  public boolean may(String action, String type) {
    return id != null
        && abilities.mayInOrg(
            Action.of(action).orElseThrow(), ResourceType.of(type).orElseThrow(), id);
  }

  /** The organization as the address carries it. */
  public String getParam() {
    return id == null ? param : id.toString();
  }

  public void setParam(String param) {
    this.param = param;
  }
}

package org.warder.ui.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warder.access.Abilities;
import org.warder.id.Id;
import org.warder.org.Org;
import org.warder.org.OrgService;
import org.warder.paging.Page;
import org.warder.permission.Action;
import org.warder.permission.ResourceType;
import org.warder.user.User;
import org.warder.user.UserService;

/**
 * What stands around every page: whose it is, and which organization it is about. The organization
 * is in the address of the page, so that two windows can show two.
 */
@Named
@ViewScoped
public class Frame implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The number of organizations that the switcher offers; the others are on their page. */
  private static final int OFFERED = 8;

  private static final Set<String> WITHOUT_ORG =
      Set.of("/users.xhtml", "/organizations.xhtml", "/password.xhtml");

  @Inject private OrgService orgs;
  @Inject private UserService users;
  @Inject private Abilities abilities;

  private String org;
  private Id orgId;

  /** Finds the organization of the address, or the first that the caller may see. */
  public void enter() {
    orgId = requested().or(this::first).map(Org::id).orElse(null);
  }

  private Optional<Org> requested() {
    return Params.id(org).flatMap(orgs::find);
  }

  private Optional<Org> first() {
    return orgs.search("", new Page(1, 0, null, false)).stream().findFirst();
  }

  /** Whether there is an organization to show. */
  public boolean isInOrg() {
    return orgId != null;
  }

  /** Whether the page has something to show: some need no organization. */
  public boolean isShown() {
    return orgId != null || WITHOUT_ORG.contains(viewId());
  }

  /** Whether the page is a list, or a page below it. */
  public boolean isAt(String list) {
    String view = viewId();
    return view.equals("/" + list + ".xhtml")
        || list.endsWith("s") && view.equals("/" + list.substring(0, list.length() - 1) + ".xhtml");
  }

  /** The page that shows the same of another organization. */
  public String getOutcome() {
    return viewId().equals("/token.xhtml") ? "/tokens" : viewId();
  }

  private static String viewId() {
    return FacesContext.getCurrentInstance().getViewRoot().getViewId();
  }

  /** The current organization. */
  public Id orgId() {
    return orgId;
  }

  /** The name of the current organization. */
  public String getOrgName() {
    return orgId == null ? "" : orgs.find(orgId).map(Org::name).orElse("");
  }

  /** The organizations to switch to. */
  public List<Org> getOrgs() {
    return orgs.search("", new Page(OFFERED, 0, null, false));
  }

  /** Who is signed in. */
  public String getUserName() {
    return users.find(abilities.userId()).map(User::name).orElse("");
  }

  /** Whether the caller may do something with all resources of a type in the organization. */
  public boolean may(String action, String type) {
    return orgId != null
        && abilities.mayInOrg(
            Action.of(action).orElseThrow(), ResourceType.of(type).orElseThrow(), orgId);
  }

  /** Whether the caller may do something with all resources of a type, wherever they are. */
  public boolean mayEverywhere(String action, String type) {
    return abilities.mayEverywhere(
        Action.of(action).orElseThrow(), ResourceType.of(type).orElseThrow());
  }

  /** The organization as the address carries it. */
  public String getOrg() {
    return orgId == null ? org : orgId.toString();
  }

  public void setOrg(String org) {
    this.org = org;
  }
}

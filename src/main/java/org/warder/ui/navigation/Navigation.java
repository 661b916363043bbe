package org.warder.ui.navigation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.warder.access.Abilities;
import org.warder.org.Org;
import org.warder.org.OrgService;
import org.warder.paging.Page;
import org.warder.permission.Action;
import org.warder.permission.ResourceType;
import org.warder.user.User;
import org.warder.user.UserService;

/** What stands around every page: where one is, whose page it is, and where one can go. */
@Named
@RequestScoped
public class Navigation {

  /** The number of organizations that the switcher offers; the others are on their page. */
  private static final int OFFERED = 8;

  private static final Set<String> WITHOUT_ORG =
      Set.of("/users.xhtml", "/organizations.xhtml", "/password.xhtml");

  @Inject private CurrentOrg currentOrg;
  @Inject private OrgService orgs;
  @Inject private UserService users;
  @Inject private Abilities abilities;

  /** Whether the page has something to show: some need no organization. */
  public boolean isShown() {
    return currentOrg.isPresent() || WITHOUT_ORG.contains(viewId());
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

  /** The name of the current organization. */
  public String getOrgName() {
    if (!currentOrg.isPresent()) {
      return "";
    }
    return orgs.find(currentOrg.id()).map(Org::name).orElse("");
  }

  /** The organizations to switch to. */
  public List<Org> getOrgs() {
    return orgs.search("", new Page(OFFERED, 0, null, false));
  }

  /** Who is signed in. */
  public String getUserName() {
    return users.find(abilities.userId()).map(User::name).orElse("");
  }

  /** Whether the caller may do something with all resources of a type, wherever they are. */
  public boolean mayEverywhere(String action, String type) {
    return abilities.mayEverywhere(
        Action.of(action).orElseThrow(), ResourceType.of(type).orElseThrow());
  }
}

package org.warder.ui.navigation;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.warder.access.Abilities;
import org.warder.id.Id;
import org.warder.org.Org;
import org.warder.org.OrgService;
import org.warder.paging.Page;
import org.warder.permission.Action;
import org.warder.permission.ResourceType;
import org.warder.ui.messages.Messages;
import org.warder.ui.texts.Texts;

/**
 * The organization that a page is about. It is in the address of the page, so that two windows can
 * show two.
 */
@Named
@ViewScoped
public class CurrentOrg implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The parameter of addresses that names the organization. */
  private static final String PARAM = "org";

  @Inject private OrgService orgs;
  @Inject private Abilities abilities;
  @Inject private Messages messages;
  @Inject private Texts texts;

  private String param;
  private Id id;

  /**
   * Finds the organization of the address. Where there is none for the caller, the first that they
   * may see is shown, under its own address, and the page says so.
   */
  public void enter() throws IOException {
    Optional<Org> shown = choose();
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    String asked = external.getRequestParameterMap().getOrDefault(PARAM, "");
    boolean isAnother = asked.equals(param) && requested().isEmpty();
    if (isAnother && !asked.isEmpty() && shown.isPresent()) {
      messages.failed(texts.of("org.foreign"), texts.of("org.foreign.other", shown.get().name()));
      messages.keep();
      external.redirect(address(external, shown.get().id()));
    }
  }

  /** Chooses the organization of the address, or the first if that is gone. */
  public Optional<Org> choose() {
    Optional<Org> shown = requested().or(this::first);
    id = shown.map(Org::id).orElse(null);
    return shown;
  }

  /** The address of this page with another organization. */
  private static String address(ExternalContext external, Id orgId) {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    Params address = Params.page(view.substring(0, view.lastIndexOf('.'))).with(PARAM, orgId);
    external.getRequestParameterMap().entrySet().stream()
        .filter(each -> !each.getKey().equals(PARAM))
        .forEach(each -> address.with(each.getKey(), each.getValue()));
    return address.toString();
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

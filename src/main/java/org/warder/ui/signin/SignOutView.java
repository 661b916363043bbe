package org.warder.ui.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.warder.access.Abilities;
import org.warder.session.SessionService;

/** Sign-out, from the menu of every page. */
@Named("signOut")
@RequestScoped
public class SignOutView {

  @Inject private SessionService sessions;
  @Inject private PageKeys keys;
  @Inject private Abilities abilities;

  /** Ends the session. */
  public String submit() {
    PageSession.id(request()).ifPresent(sessions::signOut);
    return leave();
  }

  /** Ends all sessions of the user, of API and pages, this one included. */
  public String everywhere() {
    sessions.signOutEverywhere(abilities.userId());
    return leave();
  }

  private String leave() {
    PageSession.end(request());
    keys.remove(
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
    return "/sign-in?faces-redirect=true";
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }
}

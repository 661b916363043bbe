package org.warder.ui.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.warder.session.SessionService;

/** Sign-out, from the menu of every page. */
@Named("signOut")
@RequestScoped
public class SignOutView {

  @Inject private SessionService sessions;

  /** Ends the session. */
  public String submit() {
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    PageSession.id(request).ifPresent(sessions::signOut);
    PageSession.end(request);
    return "/sign-in?faces-redirect=true";
  }
}

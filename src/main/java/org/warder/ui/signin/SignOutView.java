package org.warder.ui.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Sign-out, from the menu of every page. */
@Named("signOut")
@RequestScoped
public class SignOutView {

  /** Ends the session. */
  public String submit() {
    PageSession.end(
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
    return "/sign-in?faces-redirect=true";
  }
}

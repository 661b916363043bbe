package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.warder.token.IssuedToken;

/**
 * A token that has just been made, with its value. It lives for this one response; no page state
 * ever holds it, since the page writes it as text and not as the value of a component.
 */
@Named("created")
@RequestScoped
public class CreatedToken {

  private IssuedToken token;
  private boolean clone;

  /** Shows a new token in this response. */
  public void show(IssuedToken issued) {
    token = issued;
  }

  /** Shows a new token that is a clone. */
  public void showClone(IssuedToken issued) {
    show(issued);
    clone = true;
  }

  public boolean isShown() {
    return token != null;
  }

  public boolean isClone() {
    return clone;
  }

  /** The value. */
  public String getValue() {
    return token.secret().reveal();
  }

  public String getDescription() {
    return token.token().description();
  }

  public String getOwner() {
    return token.details().user();
  }

  public String getOrg() {
    return token.details().org();
  }

  /** The address of the API as the browser reaches it. */
  public String getServer() {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    String scheme = context.getRequestScheme();
    int port = context.getRequestServerPort();
    boolean usual = port == ("https".equals(scheme) ? 443 : 80);
    return scheme + "://" + context.getRequestServerName() + (usual ? "" : ":" + port);
  }
}

package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.warder.token.IssuedToken;
import org.warder.ui.navigation.Server;

/**
 * A token that has just been made, with its value. It lives for this one response; no page state
 * ever holds it, since the page writes it as text and not as the value of a component.
 */
@Named("created")
@RequestScoped
public class CreatedToken {

  private IssuedToken token;
  private boolean rotated;

  /** Shows a new token in this response. */
  public void show(IssuedToken issued) {
    token = issued;
  }

  /** Shows the new value of a token in this response. */
  public void showRotated(IssuedToken issued) {
    token = issued;
    rotated = true;
  }

  /** Whether it is another value of a token that was there before. */
  public boolean isRotated() {
    return rotated;
  }

  public boolean isShown() {
    return token != null;
  }

  /** The value. */
  public String getValue() {
    return token.secret().reveal();
  }

  /** Whether it works at once. */
  public boolean isActive() {
    return token.token().isActive();
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
    return Server.address();
  }
}

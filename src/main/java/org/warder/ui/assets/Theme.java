package org.warder.ui.assets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.util.Set;

/**
 * The theme that a browser chose, which it keeps in a cookie; none follows the system. The server
 * reads it so that no page flashes in the other one.
 */
@Named
@RequestScoped
public class Theme {

  private static final String COOKIE = "warder-theme";
  private static final Set<String> NAMES = Set.of("light", "dark");
  private static final String SYSTEM = "system";

  /** {@code light}, {@code dark} or {@code system}. */
  public String getName() {
    Object cookie =
        FacesContext.getCurrentInstance().getExternalContext().getRequestCookieMap().get(COOKIE);
    String value = cookie instanceof Cookie chosen ? chosen.getValue() : SYSTEM;
    return NAMES.contains(value) ? value : SYSTEM;
  }
}

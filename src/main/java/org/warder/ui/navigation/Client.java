package org.warder.ui.navigation;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** The browser that sends the current request. */
public final class Client {

  private Client() {}

  /** Where the request comes from. */
  public static String address() {
    return ((HttpServletRequest)
            FacesContext.getCurrentInstance().getExternalContext().getRequest())
        .getRemoteAddr();
  }
}

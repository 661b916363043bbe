package org.warder.ui.navigation;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

/** This server as the reader of a page reaches it. */
public final class Server {

  private Server() {}

  /** Scheme, host and port, as in {@code https://warder.example.com}. */
  public static String address() {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    String scheme = context.getRequestScheme();
    int port = context.getRequestServerPort();
    boolean usual = port == ("https".equals(scheme) ? 443 : 80);
    return scheme + "://" + context.getRequestServerName() + (usual ? "" : ":" + port);
  }
}

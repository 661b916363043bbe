package org.warder.ui.frame;

import java.net.URI;

/** The page that asked by script: its address has what the request itself has not. */
public final class Referrer {

  private Referrer() {}

  /**
   * Path and query of the address that a browser names, and no host.
   *
   * @param header the value of {@code Referer}, or null
   * @return {@code /} if there is none to be had
   */
  public static String page(String header) {
    try {
      URI at = URI.create(header == null ? "" : header);
      String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
      String path = at.getRawPath();
      boolean ours = path != null && path.startsWith("/") && !path.startsWith("//");
      return ours ? path + query : "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}

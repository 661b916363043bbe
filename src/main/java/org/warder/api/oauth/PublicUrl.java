package org.warder.api.oauth;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The address at which clients reach the server: the setting {@code PUBLIC_URL}.
 *
 * @param text without a slash at the end
 */
public record PublicUrl(String text) {

  /**
   * Reads the setting; a slash at the end is left out.
   *
   * @throws IllegalArgumentException if it is anything but scheme, host, port and path
   */
  public static PublicUrl of(String setting) {
    String text = setting.strip().replaceFirst("/$", "");
    try {
      URI uri = new URI(text);
      boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      boolean isAddress = uri.getHost() != null && uri.getUserInfo() == null;
      if (isWeb && isAddress && !text.matches(".*[?#].*|.*//.*//.*|.*/")) {
        return new PublicUrl(text);
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "an address such as https://tokens.example.org, and not \"" + setting + "\"");
  }
}

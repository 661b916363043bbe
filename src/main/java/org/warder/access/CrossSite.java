package org.warder.access;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Recognises a request that a page of another site made a browser send (OWASP CSRF Prevention Cheat
 * Sheet: Fetch Metadata, and the origin where a browser does not send it). Clients that are no
 * browsers send neither header.
 */
public final class CrossSite {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private CrossSite() {}

  /**
   * Whether a request would change something and comes from another site.
   *
   * @param header the value of a header, null if there is none
   */
  public static boolean isChange(String method, UnaryOperator<String> header) {
    if (SAFE_METHODS.contains(method)) {
      return false;
    }
    String site = header.apply("Sec-Fetch-Site");
    if (site != null && !OWN_SITE.contains(site)) {
      return true;
    }
    String origin = header.apply("Origin");
    return origin != null && !isHost(origin, header.apply("Host"));
  }

  /**
   * The same where a session cookie alone says who is calling, which browsers send by themselves.
   *
   * @param credential the one that counts
   */
  public static boolean isChangeByCookie(
      Optional<Credential> credential, String method, UnaryOperator<String> header) {
    return credential.filter(Credential.SessionKey.class::isInstance).isPresent()
        && isChange(method, header);
  }

  private static boolean isHost(String origin, String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package org.warder.usage;

import java.util.Set;

/**
 * Where a use comes from.
 *
 * @param address the address of the client; null where it is not kept
 * @param agent the family of the client's program
 * @param method the method of the request
 * @param through what the token was shown to
 */
public record Origin(String address, String agent, String method, String through) {

  /** Through the API itself. */
  public static final String API = "api";

  /** A service that was shown the token has asked about it. */
  public static final String INTROSPECTION = "introspection";

  private static final String GATE = "gate:";
  private static final int MAX_LENGTH = 100;
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY");

  public Origin {
    method = METHODS.contains(method) ? method : "other";
    through = cut(through);
    address = cut(address);
  }

  /**
   * Where a request comes from.
   *
   * @param userAgent its {@code User-Agent} header, of which a family is kept; or null
   */
  public static Origin of(String address, String userAgent, String method, String through) {
    return new Origin(address, Agent.family(userAgent), method, through);
  }

  /** The gate, by the name of a route map. */
  public static String gate(String routes) {
    return GATE + routes;
  }

  private static String cut(String text) {
    return text == null || text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }

  Origin withoutAddress() {
    return new Origin(null, agent, method, through);
  }
}

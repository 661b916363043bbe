package org.warder.access.gate;

import java.util.List;

/**
 * A request about which the gate is asked.
 *
 * @param method the method as it was written
 * @param target path and query as they came
 * @param authorization the values of the {@code Authorization} headers
 * @param address the address of who asks, as far as this server knows it
 * @param agent the {@code User-Agent} header; or null
 */
public record AskedRequest(
    String method, String target, List<String> authorization, String address, String agent) {

  /** Neither the credential nor a query, which may hold one. */
  @Override
  public String toString() {
    return "AskedRequest[method=" + method + "]";
  }
}

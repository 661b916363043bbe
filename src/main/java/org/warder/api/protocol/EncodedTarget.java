package org.warder.api.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;

/**
 * A request whose target has characters that must be percent-encoded (RFC 3986, section 2), as if
 * they had been: some clients send them as they are, and JAX-RS cannot say "not found" to those.
 */
final class EncodedTarget extends HttpServletRequestWrapper {

  /** What is neither reserved nor unreserved; brackets are for addresses of hosts alone. */
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9%._~:/?@!$&'()*+,;=-]");

  private EncodedTarget(HttpServletRequest request) {
    super(request);
  }

  /** The request itself where nothing is to be encoded. */
  static HttpServletRequest of(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean isForeign =
        FOREIGN.matcher(request.getRequestURI()).find()
            || query != null && FOREIGN.matcher(query).find();
    return isForeign ? new EncodedTarget(request) : request;
  }

  @Override
  public String getRequestURI() {
    return encoded(super.getRequestURI());
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = super.getRequestURL();
    // An address of IPv6 keeps its brackets.
    url.setLength(url.length() - super.getRequestURI().length());
    return url.append(getRequestURI());
  }

  @Override
  public String getQueryString() {
    String query = super.getQueryString();
    return query == null ? null : encoded(query);
  }

  /** The container hands bytes over as one character each. */
  static String encoded(String text) {
    return FOREIGN
        .matcher(text)
        .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
  }
}

package org.warder.api.json;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request as JAX-RS shall see it: its body has been read, and it sends JSON and takes whatever
 * comes in whatever language, whatever it says of that. So nothing is ever 406 or 415, and not even
 * a header fails that is no media type or no language (src/docs/api.md, Headers).
 */
public final class JsonRequest extends HttpServletRequestWrapper {

  private static final String CONTENT_TYPE = "Content-Type";
  private static final String ACCEPT = "Accept";
  private static final String ACCEPT_LANGUAGE = "Accept-Language";
  private static final String ACCEPTED = JsonRequest.class.getName() + ".accepted";

  private final ServletInputStream input;

  public JsonRequest(HttpServletRequest request, byte[] body) {
    super(request);
    input = new BufferedInput(body, null);
    setAttribute(ACCEPTED, request.getHeader(ACCEPT));
  }

  /** What the client accepts, for the one resource that looks at it; null if it does not say. */
  public static String accepted(HttpServletRequest request) {
    return (String) request.getAttribute(ACCEPTED);
  }

  @Override
  public ServletInputStream getInputStream() {
    return input;
  }

  /** With bytes that some clients do not encode encoded: as text they would be other characters. */
  @Override
  public String getQueryString() {
    String query = super.getQueryString();
    if (query == null || query.chars().allMatch(c -> c < 0x80)) {
      return query;
    }
    return query
        .chars()
        .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : "%%%02X".formatted(c))
        .collect(Collectors.joining());
  }

  @Override
  public String getContentType() {
    return WireFormat.JSON;
  }

  @Override
  public String getHeader(String name) {
    String replaced = replaced(name);
    return replaced == null ? super.getHeader(name) : replaced;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    String replaced = replaced(name);
    return replaced == null ? super.getHeaders(name) : Collections.enumeration(List.of(replaced));
  }

  /** What a header says in the place of what it has; null for one that is left as it is. */
  private static String replaced(String name) {
    if (name.equalsIgnoreCase(CONTENT_TYPE)) {
      return WireFormat.JSON;
    }
    if (name.equalsIgnoreCase(ACCEPT)) {
      return "*/*";
    }
    return name.equalsIgnoreCase(ACCEPT_LANGUAGE) ? "*" : null;
  }
}

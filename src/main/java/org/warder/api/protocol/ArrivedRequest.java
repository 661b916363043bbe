package org.warder.api.protocol;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warder.api.json.BufferedInput;

/**
 * A request whose body is in memory, and the form in it: the container reads forms from the
 * connection alone.
 */
final class ArrivedRequest extends HttpServletRequestWrapper {

  private final ArrivedBody body;
  private final ServletInputStream input;
  private Map<String, String[]> parameters;

  ArrivedRequest(HttpServletRequest request, ArrivedBody body) {
    super(request);
    this.body = body;
    this.input = new BufferedInput(body.bytes(), body.fault());
  }

  @Override
  public ServletInputStream getInputStream() {
    return input;
  }

  /** At least as many bytes as have come, in chunks too. */
  @Override
  public long getContentLengthLong() {
    return Math.max(super.getContentLengthLong(), body.bytes().length);
  }

  /**
   * Those of the query and of the form.
   *
   * @throws IllegalStateException if the body did not arrive
   * @throws IllegalArgumentException if they cannot be decoded, or are too many
   */
  @Override
  public Map<String, String[]> getParameterMap() {
    if (parameters == null) {
      Map<String, List<String>> found = new LinkedHashMap<>();
      if (getQueryString() != null) {
        FormText.read(getQueryString(), found);
      }
      if (getMethod().equals("POST") && FormText.isForm(getContentType())) {
        if (body.fault() != null) {
          throw new IllegalStateException(body.fault());
        }
        FormText.read(new String(body.bytes(), StandardCharsets.UTF_8), found);
      }
      Map<String, String[]> all = new LinkedHashMap<>();
      found.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
      parameters = Collections.unmodifiableMap(all);
    }
    return parameters;
  }

  @Override
  public String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }
}

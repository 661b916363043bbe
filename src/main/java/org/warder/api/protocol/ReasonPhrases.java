package org.warder.api.protocol;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * Writes the reason phrases that the container does not know: it sends {@code 422 Undefined}, and
 * clients print that. The servlet API no longer has a call for it, the container's response still
 * does; where it does not, the line stays as it is.
 */
class ReasonPhrases extends HttpServletResponseWrapper {

  /** RFC 9110, section 15.5.21; RFC 6585, section 4. */
  private static final Map<Integer, String> PHRASES =
      Map.of(422, "Unprocessable Entity", 429, "Too Many Requests");

  ReasonPhrases(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setStatus(int status) {
    String phrase = PHRASES.get(status);
    if (phrase == null || !setStatus(status, phrase)) {
      super.setStatus(status);
    }
  }

  private boolean setStatus(int status, String phrase) {
    Object response = getResponse();
    try {
      Method method = response.getClass().getMethod("setStatus", int.class, String.class);
      method.invoke(response, status, phrase);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}

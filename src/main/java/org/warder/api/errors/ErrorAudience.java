package org.warder.api.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.warder.error.ErrorCode;

/** Who reads an error: a client of the API, as JSON, or a person, as a page. */
public final class ErrorAudience {

  private ErrorAudience() {}

  /** Tells of an error in the form that its reader understands. */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, ErrorCode code, String message)
      throws IOException {
    if (isPerson(request.getRequestURI(), request.getHeader("Accept"))) {
      response.sendError(ErrorResponse.status(code));
    } else {
      ErrorResponse.send(response, code, message);
    }
  }

  /**
   * Whether a page is wanted: outside of the API, from who does not ask for JSON.
   *
   * @param path of the request, or null if it is not known
   * @param accept the {@code Accept} header, or null
   */
  static boolean isPerson(String path, String accept) {
    boolean api = path == null || path.equals("/api") || path.startsWith("/api/");
    return !api && (accept == null || accept.contains("text/html") || !accept.contains("json"));
  }
}

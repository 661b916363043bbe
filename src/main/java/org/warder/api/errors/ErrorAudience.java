package org.warder.api.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.warder.error.ErrorCode;

/** Who reads an error: a client of the API, as JSON, or a person, as a page. */
public final class ErrorAudience {

  /** What begins so is read by programs alone. */
  private static final List<String> MACHINES = List.of("/api/", "/oauth2/", "/.well-known/");

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
    return path != null
        && MACHINES.stream().noneMatch(root -> (path + "/").startsWith(root))
        && (accept == null || accept.contains("text/html") || !accept.contains("json"));
  }
}

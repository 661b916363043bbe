package org.warder.api.errors;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.warder.error.ErrorCode;

/**
 * Every path that nothing else has. The pages begin at the root, and the paths of InfluxDB 1 say
 * where its data is: some clients try a token there.
 */
public class UnknownPathServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Set<String> DATA = Set.of("/query", "/write");

  /** The init parameter that names the first page. */
  private static final String HOME = "home";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.equals("/")) {
      response.sendRedirect(getInitParameter(HOME));
    } else if (DATA.contains(path)) {
      ErrorResponse.send(response, ErrorCode.NOT_FOUND, NotKept.DATA);
    } else {
      ErrorAudience.send(request, response, ErrorCode.NOT_FOUND, "path not found");
    }
  }
}

package org.warder.api.protocol;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.warder.error.ErrorCode;

/** The error page of the container: JSON in the API, so that no client ever meets HTML there. */
public class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // The container marks answers of its own with a header for its plug-ins for web servers.
    response.setHeader("$WSEP", null);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ErrorCode code = ErrorResponse.code(status instanceof Integer number ? number : 500);
    String message = code == ErrorCode.NOT_FOUND ? "path not found" : code.text();
    ErrorResponse.send(response, code, message);
  }
}

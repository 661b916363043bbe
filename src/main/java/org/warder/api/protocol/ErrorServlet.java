package org.warder.api.protocol;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;

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
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (code == ErrorCode.INTERNAL_ERROR && thrown instanceof Throwable cause) {
      ServiceException told = Failure.of(cause);
      ErrorResponse.send(response, told.code(), told.getMessage());
      return;
    }
    ErrorResponse.send(
        response, code, code == ErrorCode.NOT_FOUND ? "path not found" : code.text());
  }
}

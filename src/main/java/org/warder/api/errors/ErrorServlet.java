package org.warder.api.errors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.warder.error.ErrorCode;

/**
 * The error page of the container: JSON in the API, so that no client ever meets HTML there, and a
 * page of ours elsewhere.
 */
public class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The init parameter that names the page. */
  private static final String PAGE = "page";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getDispatcherType() != DispatcherType.ERROR) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    // The container marks responses of its own with a header for its plug-ins for web servers.
    response.setHeader("$WSEP", null);
    Object known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = known instanceof Integer number ? number : 500;
    ErrorCode code = ErrorResponse.code(status);
    String message = code == ErrorCode.NOT_FOUND ? "path not found" : code.text();
    ApiError error = new ApiError(code, message);
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (code == ErrorCode.INTERNAL_ERROR && thrown instanceof Throwable cause) {
      error = ErrorTranslator.of(cause);
      status = ErrorResponse.status(error.code());
    }
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (ErrorAudience.isPerson((String) path, request.getHeader("Accept"))) {
      response.setStatus(status);
      request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
      request
          .getRequestDispatcher(getInitParameter(PAGE))
          .forward(new WithoutParameters(request), response);
    } else {
      ErrorResponse.send(response, error);
    }
  }
}

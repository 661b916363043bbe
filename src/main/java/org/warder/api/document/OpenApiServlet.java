package org.warder.api.document;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.warder.api.errors.ErrorResponse;
import org.warder.error.ErrorCode;

/**
 * The OpenAPI document as it was written. Not MicroProfile's: that one serves its document on the
 * virtual host of the API alone, beside a user interface of its own.
 */
public class OpenApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = System.getLogger(OpenApiServlet.class.getName());

  private static final String DOCUMENT = "/META-INF/openapi.yaml";

  private transient byte[] document;

  @Override
  public void init() throws ServletException {
    try (InputStream file = OpenApiServlet.class.getResourceAsStream(DOCUMENT)) {
      document = file.readAllBytes();
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      ErrorResponse.send(response, ErrorCode.METHOD_NOT_ALLOWED, "method not allowed");
      return;
    }
    response.setContentType("application/yaml");
    response.setContentLength(document.length);
    try {
      response.getOutputStream().write(document);
    } catch (IOException e) {
      // Who does not read it is no error of the server: the container would write down each, and
      // leave what belongs to the request with its thread.
      LOG.log(Level.DEBUG, "The document was not sent: {0}", e.getMessage());
    }
  }
}

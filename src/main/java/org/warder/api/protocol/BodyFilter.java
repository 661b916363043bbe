package org.warder.api.protocol;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.api.errors.ErrorResponse;
import org.warder.api.json.JsonRequest;
import org.warder.error.ErrorCode;

/**
 * Reads the body before anything else does: refuses one over the limit with 413 (a stream that
 * failed later would end as 500), and keeps a form content type from swallowing JSON.
 *
 * <p>Refuses path parameters as well, which would make {@code /users;x} another name of {@code
 * /users}.
 */
public class BodyFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "MAX_REQUEST_BYTES")
  private int maxBytes;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getRequestURI().indexOf(';') >= 0) {
      ErrorResponse.send(response, ErrorCode.NOT_FOUND, "path not found");
      return;
    }
    boolean declaredTooLarge = request.getContentLengthLong() > maxBytes;
    byte[] body =
        declaredTooLarge ? new byte[0] : request.getInputStream().readNBytes(maxBytes + 1);
    if (declaredTooLarge || body.length > maxBytes) {
      ErrorResponse.send(
          response,
          ErrorCode.REQUEST_TOO_LARGE,
          "request body is larger than " + maxBytes + " bytes");
      return;
    }
    chain.doFilter(new JsonRequest(request, body), response);
  }
}

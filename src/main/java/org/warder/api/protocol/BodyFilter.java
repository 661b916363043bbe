package org.warder.api.protocol;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.api.errors.ApiError;
import org.warder.api.errors.ErrorResponse;
import org.warder.api.errors.RequestException;
import org.warder.api.json.JsonRequest;

/**
 * Reads the body before anything else does: a stream that failed later would end as 500, and a form
 * content type would swallow JSON.
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
    byte[] body;
    try {
      body = RequestBody.read(request, maxBytes);
    } catch (RequestException e) {
      ErrorResponse.send(response, ApiError.of(e));
      return;
    }
    chain.doFilter(new JsonRequest(request, body), response);
  }
}

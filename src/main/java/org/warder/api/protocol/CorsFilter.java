package org.warder.api.protocol;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.warder.api.errors.ErrorResponse;
import org.warder.error.ErrorCode;

/**
 * Lets pages of other sites call the API with a token, never with a cookie: no response allows
 * credentials, and setup and sign-in allow nothing (src/docs/api.md, CORS).
 */
public class CorsFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    boolean allowed =
        origin != null && !origin.isEmpty() && !SameSitePaths.contains(request.getRequestURI());
    if (allowed) {
      response.setHeader("Access-Control-Allow-Origin", origin);
    }
    boolean api = request.getRequestURI().startsWith("/api");
    if (!request.getMethod().equals("OPTIONS") || !allowed && !api) {
      chain.doFilter(request, response);
    } else if (!allowed) {
      response.setHeader("Allow", "DELETE, GET, HEAD, PATCH, POST, PUT");
      ErrorResponse.send(response, ErrorCode.METHOD_NOT_ALLOWED, "method not allowed");
    } else {
      response.setHeader("Access-Control-Allow-Methods", "POST, GET, OPTIONS, PUT, DELETE, PATCH");
      response.setHeader(
          "Access-Control-Allow-Headers",
          "Accept, Content-Type, Content-Length, Accept-Encoding, Authorization, User-Agent");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}

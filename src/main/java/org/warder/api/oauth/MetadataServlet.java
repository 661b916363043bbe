package org.warder.api.oauth;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.api.errors.ErrorResponse;
import org.warder.api.json.Json;
import org.warder.api.json.WireFormat;
import org.warder.error.ErrorCode;

/** Names the endpoints of OAuth (RFC 8414). */
public class MetadataServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "PUBLIC_URL")
  private transient Optional<PublicUrl> publicUrl;

  @Inject
  @ConfigProperty(name = "HTTPS_ONLY")
  private boolean httpsOnly;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // The host is what the client says, so the response is for nobody else.
    response.setHeader("Cache-Control", "no-store");
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      ErrorResponse.send(response, ErrorCode.METHOD_NOT_ALLOWED, "method not allowed");
      return;
    }
    String issuer = publicUrl.map(PublicUrl::text).orElseGet(() -> asAsked(request));
    byte[] body = Json.mapper().writeValueAsBytes(MetadataResponse.of(issuer));
    response.setContentType(WireFormat.JSON);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The address that the client has used; what proxies add is not trusted. */
  private String asAsked(HttpServletRequest request) {
    String host = request.getHeader("Host");
    String scheme = httpsOnly ? "https" : request.getScheme();
    return scheme
        + "://"
        + (host == null ? request.getServerName() + ":" + request.getServerPort() : host);
  }
}

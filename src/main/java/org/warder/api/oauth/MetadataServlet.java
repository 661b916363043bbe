package org.warder.api.oauth;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.warder.api.errors.ErrorResponse;
import org.warder.api.json.Json;
import org.warder.api.json.WireFormat;
import org.warder.error.ErrorCode;

/** Names the endpoints of OAuth (RFC 8414). */
public class MetadataServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Issuer issuer;

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
    byte[] body = Json.mapper().writeValueAsBytes(MetadataResponse.of(issuer.of(request)));
    response.setContentType(WireFormat.JSON);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}

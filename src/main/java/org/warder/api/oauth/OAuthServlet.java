package org.warder.api.oauth;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.api.errors.ApiError;
import org.warder.api.errors.ErrorResponse;
import org.warder.api.errors.ErrorTranslator;
import org.warder.api.json.Json;
import org.warder.api.json.WireFormat;
import org.warder.api.protocol.RequestBody;
import org.warder.api.protocol.RequestUse;
import org.warder.api.protocol.TokenEnd;

/**
 * An endpoint of OAuth: takes a form by {@code POST}, and says everything in JSON that no cache
 * keeps, also what is wrong.
 */
abstract class OAuthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "MAX_REQUEST_BYTES")
  private int maxBytes;

  @Inject private transient TokenEnd end;
  @Inject private transient RequestUse use;

  /**
   * Does what is asked.
   *
   * @param form what was sent
   * @return the body of the response, null for none
   * @throws OAuthException if it is refused
   */
  abstract Object respond(HttpServletRequest request, OAuthForm form);

  /** Decides who may ask, before the form is looked at. */
  abstract void authenticate(HttpServletRequest request);

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      if (!request.getMethod().equals("POST")) {
        response.setHeader("Allow", "POST");
        throw new OAuthException(405, "invalid_request", "the method must be POST", null);
      }
      byte[] body = RequestBody.read(request, maxBytes);
      authenticate(request);
      end.tell(response);
      Object answer = respond(request, OAuthForm.parse(request.getContentType(), body));
      use.record(request, 200);
      send(response, 200, answer);
    } catch (OAuthException e) {
      use.record(request, e.status());
      if (e.challenge() != null) {
        response.setHeader("WWW-Authenticate", e.challenge());
      }
      send(response, e.status(), e.body());
    } catch (RuntimeException e) {
      ApiError error = ErrorTranslator.of(e);
      use.record(request, ErrorResponse.status(error.code()));
      refuse(response, error);
    }
  }

  private static void refuse(HttpServletResponse response, ApiError error) throws IOException {
    String code =
        switch (error.code()) {
          case INTERNAL_ERROR -> "server_error";
          case UNAVAILABLE, TOO_MANY_REQUESTS -> "temporarily_unavailable";
          default -> "invalid_request";
        };
    error.retryAfterSeconds().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
    send(response, ErrorResponse.status(error.code()), new OAuthError(code, error.message()));
  }

  private static void send(HttpServletResponse response, int status, Object answer)
      throws IOException {
    byte[] body = answer == null ? new byte[0] : Json.mapper().writeValueAsBytes(answer);
    response.setStatus(status);
    if (answer != null) {
      response.setContentType(WireFormat.JSON);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}

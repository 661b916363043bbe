package org.warder.api.oauth;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.warder.token.RevocationService;
import org.warder.token.TokenSecret;

/** Ends a token for whoever holds it (RFC 7009). */
public class RevocationServlet extends OAuthServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient RevocationService tokens;

  /** The token that is sent proves it. Cookies are not looked at, so no site can misuse them. */
  @Override
  void authenticate(HttpServletRequest request) {}

  @Override
  Object respond(HttpServletRequest request, OAuthForm form) {
    TokenSecret secret = TokenSecret.of(form.required("token"));
    if (secret.hasFormOf(TokenSecret.Kind.SESSION)) {
      throw new OAuthException(
          400, "unsupported_token_type", "a session is ended by POST /api/v2/signout", null);
    }
    tokens.revoke(secret);
    return null;
  }
}

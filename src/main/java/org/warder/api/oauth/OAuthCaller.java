package org.warder.api.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.warder.access.Authenticator;
import org.warder.access.Credential;
import org.warder.access.CrossSite;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;
import org.warder.token.TokenSecret;

/**
 * Finds out who asks: by a token as in the API, or as the password of {@code Basic}, since that is
 * how clients of OAuth prove who they are (RFC 6749, section 2.3.1); or by a session.
 */
@ApplicationScoped
class OAuthCaller {

  private static final String BASIC = "Basic ";
  private static final String REALM = "realm=\"Warder\"";

  private Authenticator authenticator;

  protected OAuthCaller() {}

  @Inject
  OAuthCaller(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  /**
   * Makes the caller of a request.
   *
   * @throws OAuthException 401 if it shows no valid credential, 403 if it comes from another site
   *     with a cookie alone
   */
  void signIn(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    boolean basic =
        authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
    Optional<Credential> credential =
        basic ? ofBasic(authorization) : Credential.of(authorization, request.getHeader("Cookie"));
    if (CrossSite.isChangeByCookie(credential, request.getMethod(), request::getHeader)) {
      throw new OAuthException(
          403, "access_denied", "a session cookie must not be used from another site", null);
    }
    try {
      authenticator.signIn(credential, request.getRemoteAddr());
    } catch (ServiceException e) {
      if (e.code() != ErrorCode.UNAUTHORIZED && e.code() != ErrorCode.FORBIDDEN) {
        throw e;
      }
      throw basic ? invalidClient() : invalidToken(credential.isPresent());
    }
  }

  /** The password is a token, whatever the name; both are encoded like a form. */
  private static Optional<Credential> ofBasic(String authorization) {
    return Credential.basic(authorization)
        .map(basic -> OAuthForm.decode(basic.password()))
        .map(TokenSecret::of)
        .map(Credential.ApiToken::new);
  }

  private static OAuthException invalidClient() {
    String description = "the password of Basic must be a token that works";
    return new OAuthException(401, "invalid_client", description, BASIC + REALM);
  }

  /** Who shows nothing is told how, and nothing more (RFC 6750, section 3.1). */
  private static OAuthException invalidToken(boolean isShown) {
    String description =
        isShown
            ? "the token or session is unknown, has ended, or does not work"
            : "a token is required in the Authorization header";
    String challenge =
        "Bearer "
            + REALM
            + (isShown
                ? ", error=\"invalid_token\", error_description=\"" + description + "\""
                : "");
    return new OAuthException(401, "invalid_token", description, challenge);
  }
}

package org.warder.api.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.warder.access.Credential;
import org.warder.api.json.WireFormat;
import org.warder.api.protocol.NoStore;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.session.IssuedSession;
import org.warder.session.SessionKind;
import org.warder.session.SessionService;
import org.warder.settings.HttpsOnly;
import org.warder.token.TokenSecret;

/** Signing in and out with a session cookie; bodies are not looked at. */
@ApplicationScoped
@Path("")
@Produces(WireFormat.JSON)
public class SignInResource {

  private SessionService sessions;

  private boolean httpsOnly;

  public SignInResource() {}

  @Inject
  SignInResource(SessionService sessions, HttpsOnly httpsOnly) {
    this.sessions = sessions;
    this.httpsOnly = httpsOnly.isSet();
  }

  /** Begins a session for who shows name and password. */
  @POST
  @Path("signin")
  @NoStore
  public Response signIn(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Context UriInfo uri,
      @Context HttpServletRequest request) {
    Credential.Basic basic = Credential.basic(authorization).orElseThrow(SignInResource::refused);
    IssuedSession session =
        sessions.signIn(SessionKind.API, basic.name(), basic.password(), request.getRemoteAddr());
    boolean secure = httpsOnly || uri.getRequestUri().getScheme().equals("https");
    return Response.noContent()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.of(session, secure))
        .build();
  }

  /** Ends the session of the cookie. */
  @POST
  @Path("signout")
  public void signOut(@HeaderParam(HttpHeaders.COOKIE) String cookies) {
    TokenSecret key = Credential.sessionKey(cookies).orElseThrow(SignInResource::refused);
    sessions.signOut(key);
  }

  private static ServiceException refused() {
    return new ServiceException(Reason.NOT_SIGNED_IN);
  }
}

package org.warder.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.security.Secured;
import org.warder.session.OpenSession;
import org.warder.session.SessionService;
import org.warder.token.EffectiveStatus;
import org.warder.token.Token;
import org.warder.token.TokenDirectory;
import org.warder.user.Status;
import org.warder.user.User;
import org.warder.user.UserDirectory;

/**
 * Checks a credential and signs its owner in for the current request (src/docs/api.md, Status of
 * token and owner).
 */
@Stateless
@Secured
public class Authenticator {

  @Inject private TokenDirectory tokens;
  @Inject private SessionService sessions;
  @Inject private UserDirectory users;
  @Inject private Caller caller;

  /**
   * Makes the caller of a credential.
   *
   * @throws ServiceException {@code unauthorized} if it is missing, unknown or an inactive token,
   *     {@code forbidden} if its owner is inactive or deleted
   */
  @PermitAll
  public void authenticate(Optional<Credential> credential) {
    Credential shown = credential.orElseThrow(Authenticator::refused);
    if (shown instanceof Credential.ApiToken token) {
      authenticate(tokens.findBySecret(token.secret()).orElseThrow(Authenticator::refused));
    } else if (shown instanceof Credential.SessionKey session) {
      authenticate(
          Method.SESSION, sessions.authenticate(session.key()).orElseThrow(Authenticator::refused));
    }
  }

  /**
   * Makes the caller of a session of the pages, which the server itself remembers.
   *
   * @throws ServiceException {@code unauthorized} if it has ended, {@code forbidden} if its user is
   *     inactive
   */
  @PermitAll
  public void resume(Id sessionId) {
    authenticate(
        Method.PAGES, sessions.authenticate(sessionId).orElseThrow(Authenticator::refused));
  }

  private void authenticate(Token token) {
    // What is wrong with the owner is said before what is wrong with the token.
    Status owner = requireActive(token.userId());
    requireWorking(EffectiveStatus.of(token.status(), owner));
    caller.signIn(
        new Authentication(
            Method.TOKEN, token.userId(), token.id(), token.orgId(), token.permissions()));
  }

  /** What the user may do is worked out again for each request. */
  private void authenticate(Method method, OpenSession session) {
    Id userId = session.userId();
    requireActive(userId);
    caller.signIn(
        new Authentication(method, userId, session.id(), null, sessions.permissions(userId)));
  }

  private Status requireActive(Id userId) {
    Status owner = users.find(userId).map(User::status).orElse(null);
    requireWorking(EffectiveStatus.ofOwner(owner));
    return owner;
  }

  private static void requireWorking(EffectiveStatus status) {
    switch (status) {
      case ACTIVE -> {}
      case INACTIVE -> throw new ServiceException(Reason.TOKEN_INACTIVE);
      case OWNER_INACTIVE, OWNER_DELETED -> throw new ServiceException(Reason.USER_INACTIVE);
    }
  }

  private static ServiceException refused() {
    return new ServiceException(Reason.NOT_SIGNED_IN);
  }
}

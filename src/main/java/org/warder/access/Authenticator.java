package org.warder.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.session.OpenSession;
import org.warder.session.SessionService;
import org.warder.token.EffectiveStatus;
import org.warder.token.EndedValues;
import org.warder.token.KnownToken;
import org.warder.token.KnownTokens;
import org.warder.token.TokenSecret;
import org.warder.usage.UsageRecorder;
import org.warder.user.KnownUser;
import org.warder.user.KnownUsers;
import org.warder.user.Status;

/**
 * Checks a credential and signs its owner in for the current request (src/docs/api.md, Status of
 * token and owner). For a token that is known this is plain Java: nothing is asked of the database.
 */
@ApplicationScoped
public class Authenticator {

  private KnownTokens tokens;
  private KnownUsers users;
  private SessionService sessions;
  private Caller caller;
  private Clock clock;
  private UsageRecorder usage;
  private EndedValues ended;

  protected Authenticator() {}

  @Inject
  Authenticator(
      KnownTokens tokens,
      KnownUsers users,
      SessionService sessions,
      Caller caller,
      Clock clock,
      UsageRecorder usage,
      EndedValues ended) {
    this.tokens = tokens;
    this.users = users;
    this.sessions = sessions;
    this.caller = caller;
    this.clock = clock;
    this.usage = usage;
    this.ended = ended;
  }

  /**
   * Makes the caller of a credential.
   *
   * @param address the address of the client
   * @throws ServiceException {@code unauthorized} if it is missing, unknown, or a token that is
   *     inactive or has expired, {@code forbidden} if its owner is inactive or deleted, {@code
   *     unavailable} if the database has to be asked and cannot be
   */
  public void signIn(Optional<Credential> credential, String address) {
    Credential shown = credential.orElseThrow(Authenticator::refused);
    if (shown instanceof Credential.ApiToken token) {
      caller.signIn(authenticate(token.secret(), address));
    } else if (shown instanceof Credential.SessionKey session) {
      signIn(Method.SESSION, sessions.authenticate(session.key()));
    }
  }

  /**
   * Makes the caller of a session of the pages, which the server itself remembers.
   *
   * @throws ServiceException {@code unauthorized} if it has ended, {@code forbidden} if its user is
   *     inactive
   */
  public void resume(Id sessionId) {
    signIn(Method.PAGES, sessions.authenticate(sessionId));
  }

  /**
   * The same for a session that began at another server.
   *
   * @return its id, to be remembered
   */
  public Id resume(TokenSecret key) {
    Optional<OpenSession> session = sessions.resume(key);
    signIn(Method.PAGES, session);
    return session.orElseThrow(Authenticator::refused).id();
  }

  /**
   * Who shows a token, and what they may do with it.
   *
   * @param address the address of the client
   * @throws ServiceException as {@link #signIn}
   */
  public Authentication authenticate(TokenSecret secret, String address) {
    Instant now = clock.instant();
    KnownToken token = known(secret, address, now);
    EffectiveStatus status = token.effectiveStatus(status(token.userId()), now);
    if (status != EffectiveStatus.ACTIVE) {
      usage.denied(token.id());
    }
    requireWorking(status);
    return new Authentication(
        Method.TOKEN,
        token.userId(),
        token.id(),
        token.orgId(),
        token.permissions(),
        token.value());
  }

  /** The token of a value that has not ended; the use of one that has is counted. */
  private KnownToken known(TokenSecret secret, String address, Instant now) {
    return tokens
        .find(secret)
        .flatMap(token -> ended.refuse(token, address, now))
        .orElseThrow(Authenticator::refused);
  }

  private void signIn(Method method, Optional<OpenSession> open) {
    OpenSession session = open.orElseThrow(Authenticator::refused);
    Id userId = session.userId();
    requireWorking(EffectiveStatus.ofOwner(status(userId)));
    PermissionSet permissions = session.permissions();
    caller.signIn(new Authentication(method, userId, session.id(), null, permissions));
  }

  /** The status of a user; null if there is none any more. */
  private Status status(Id userId) {
    return users.find(userId).map(KnownUser::status).orElse(null);
  }

  private static void requireWorking(EffectiveStatus status) {
    switch (status) {
      case ACTIVE -> {}
      case INACTIVE -> throw new ServiceException(Reason.TOKEN_INACTIVE);
      case EXPIRED -> throw new ServiceException(Reason.TOKEN_EXPIRED);
      case OWNER_INACTIVE, OWNER_DELETED -> throw new ServiceException(Reason.USER_INACTIVE);
    }
  }

  private static ServiceException refused() {
    return new ServiceException(Reason.NOT_SIGNED_IN);
  }
}

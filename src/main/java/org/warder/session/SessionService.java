package org.warder.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.MembershipDirectory;
import org.warder.permission.PermissionSet;
import org.warder.security.Secured;
import org.warder.token.TokenDirectory;
import org.warder.token.TokenSecret;
import org.warder.user.PasswordService;
import org.warder.user.User;

/** Signing in and out, and who a session key belongs to. */
@Stateless
@Secured
public class SessionService {

  @Inject private SessionRepository sessions;
  @Inject private SignInThrottle throttle;
  @Inject private PasswordService passwords;
  @Inject private MembershipDirectory memberships;
  @Inject private TokenDirectory tokens;
  @Inject private Clock clock;

  /**
   * Begins a session. The user's status is not looked at here but at each use.
   *
   * @param address where the request comes from
   * @throws ServiceException {@code unauthorized} if name and password do not belong together,
   *     {@code too many requests} after too many failures
   */
  @PermitAll
  public IssuedSession signIn(String name, String password, String address) {
    Id userId = check(name, password, address).orElseThrow(SessionService::refused);
    Instant now = clock.instant();
    sessions.removeExpired(now);
    TokenSecret key = TokenSecret.generate(TokenSecret.Kind.SESSION);
    Session session = new Session(userId, key, now);
    sessions.add(session);
    return new IssuedSession(key, session.expiresAt());
  }

  /**
   * The user who has that name and password. Failures are logged, and slow down what follows.
   *
   * @param address where the request comes from
   * @throws ServiceException {@code too many requests} after too many failures
   */
  @PermitAll
  public Optional<Id> check(String name, String password, String address) {
    throttle.admit(name, address);
    Optional<User> user = passwords.authenticate(name, password);
    if (user.isEmpty()) {
      throttle.failed(name, address);
    } else {
      throttle.succeeded(name, address);
    }
    return user.map(User::id);
  }

  /** The session that a key opens; a session about to end is renewed. */
  @PermitAll
  public Optional<OpenSession> authenticate(TokenSecret key) {
    Instant now = clock.instant();
    Optional<Session> session = find(key).filter(found -> !found.isExpired(now));
    session.ifPresent(found -> found.renew(now));
    return session.map(found -> new OpenSession(found.id(), found.userId()));
  }

  /**
   * What a session of that user may do now: by memberships, by the user's active tokens, and as
   * themselves (src/docs/api.md, Session permissions).
   */
  @PermitAll
  public PermissionSet permissions(Id userId) {
    return memberships.permissions(userId).and(tokens.permissions(userId));
  }

  /**
   * Ends a session.
   *
   * @throws ServiceException {@code unauthorized} if that key opens none
   */
  @PermitAll
  public void signOut(TokenSecret key) {
    sessions.remove(find(key).orElseThrow(SessionService::refused));
  }

  private Optional<Session> find(TokenSecret key) {
    return key.isPlausible() ? sessions.findByDigest(key.digest()) : Optional.empty();
  }

  private static ServiceException refused() {
    return new ServiceException(Reason.NOT_SIGNED_IN);
  }
}

package org.warder.session;

import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.USERS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.database.Servers;
import org.warder.database.Transaction;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.token.TokenSecret;
import org.warder.user.PasswordService;
import org.warder.user.User;
import org.warder.user.VerifiedPassword;

/** Signing in and out, of API and pages, and who a session belongs to. */
@Stateless
@Secured
public class SessionService {

  @Inject private SessionRepository sessions;
  @Inject private SessionPermissions permissions;
  @Inject private PasswordService passwords;
  @Inject private Transaction transaction;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "SERVERS")
  private Servers servers;

  /**
   * Begins a session.
   *
   * @param address where the request comes from; failures are counted and logged by it
   * @throws ServiceException {@code unauthorized} if name and password do not belong together,
   *     {@code forbidden} if they do and the user is inactive, {@code too many requests} after too
   *     many failures or while too many passwords are checked
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public IssuedSession signIn(SessionKind kind, String name, String password, String address) {
    VerifiedPassword verified =
        passwords.verify(name, password, address).orElseThrow(SessionService::refused);
    return transaction.call(
        () -> {
          // The password may have changed, or the user may have been deactivated, meanwhile.
          passwords.confirm(verified);
          return begin(kind, verified.userId());
        });
  }

  /** For setup: a session of the user who has just been made and shows no password. */
  @PermitAll
  public IssuedSession begin(SessionKind kind, Id userId) {
    Instant now = clock.instant();
    sessions.removeExpired(now);
    TokenSecret key = TokenSecret.generate(TokenSecret.Kind.SESSION);
    Session session = new Session(kind, userId, key, now);
    sessions.add(session);
    return new IssuedSession(session.id(), key, session.expiresAt());
  }

  /** The session of the API that a key opens; one that is about to end is renewed. */
  @PermitAll
  public Optional<OpenSession> authenticate(TokenSecret key) {
    Instant now = clock.instant();
    Optional<Session> session = find(key, SessionKind.API).filter(found -> !found.isExpired(now));
    session.ifPresent(found -> found.renew(now));
    return session.map(this::open);
  }

  /** The session of that id, which the pages of this server know, if it has not ended. */
  @PermitAll
  public Optional<OpenSession> authenticate(Id sessionId) {
    return carryOn(sessions.find(sessionId));
  }

  /** The session of the pages that began at another server, if it has not ended, nor been idle. */
  @PermitAll
  public Optional<OpenSession> resume(TokenSecret key) {
    Instant now = clock.instant();
    return carryOn(find(key, SessionKind.PAGES).filter(found -> !found.isIdle(now)));
  }

  private Optional<OpenSession> carryOn(Optional<Session> session) {
    Instant now = clock.instant();
    Optional<Session> open = session.filter(found -> !found.isExpired(now));
    if (servers == Servers.SEVERAL) {
      open.ifPresent(found -> found.see(now));
    }
    return open.map(this::open);
  }

  /**
   * Ends a session.
   *
   * @throws ServiceException {@code unauthorized} if that key opens none
   */
  @PermitAll
  public void signOut(TokenSecret key) {
    sessions.remove(find(key, SessionKind.API).orElseThrow(SessionService::refused));
  }

  /** Ends the session of that id, if it has not ended. */
  @PermitAll
  public void signOut(Id sessionId) {
    sessions.find(sessionId).ifPresent(sessions::remove);
  }

  /** Ends all sessions of a user, of API and pages, also the caller's own. */
  @RequiresPermission(action = WRITE, on = USERS)
  public void signOutEverywhere(Id userId) {
    caller.require(Permission.write(User.resource(userId)));
    sessions.removeOf(userId, Optional.empty());
  }

  /**
   * What a session may do is worked out for each request: by memberships, by active tokens, and as
   * oneself (src/docs/api.md, Session permissions).
   */
  private OpenSession open(Session session) {
    return new OpenSession(session.id(), session.userId(), permissions.current(session.userId()));
  }

  /** What has not the form of a key is not looked up. */
  private Optional<Session> find(TokenSecret key, SessionKind kind) {
    return key.hasFormOf(TokenSecret.Kind.SESSION) && key.isPlausible()
        ? sessions.findByDigest(key.digest().hex()).filter(found -> found.isOf(kind))
        : Optional.empty();
  }

  private static ServiceException refused() {
    return new ServiceException(Reason.NOT_SIGNED_IN);
  }
}

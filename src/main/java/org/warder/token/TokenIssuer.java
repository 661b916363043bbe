package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.KnownOrgs;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.user.KnownUsers;
import org.warder.user.User;

/** Makes tokens: who may get one with which permissions, and which values it may have. */
@Dependent
class TokenIssuer {

  private final TokenIds ids;
  private final TokenRepository tokens;
  private final TokenValueRepository values;
  private final PermissionResolver resolver;
  private final TokenDetailsLoader names;
  private final KnownUsers users;
  private final KnownOrgs orgs;
  private final Caller caller;
  private final Clock clock;
  private final TokenLimit limit;
  private final LifetimeRule lifetimes;

  @Inject
  TokenIssuer(
      TokenIds ids,
      TokenRepository tokens,
      TokenValueRepository values,
      PermissionResolver resolver,
      TokenDetailsLoader names,
      KnownUsers users,
      KnownOrgs orgs,
      Caller caller,
      Clock clock,
      TokenLimit limit,
      LifetimeRule lifetimes) {
    this.ids = ids;
    this.tokens = tokens;
    this.values = values;
    this.resolver = resolver;
    this.names = names;
    this.users = users;
    this.orgs = orgs;
    this.caller = caller;
    this.clock = clock;
    this.limit = limit;
    this.lifetimes = lifetimes;
  }

  /** Issues a token of that value; see {@link TokenService#create(Id, NewToken)}. */
  IssuedToken issue(Id orgId, NewToken request, TokenSecret secret) {
    Id userId = request.userId() == null ? caller.userId() : request.userId();
    caller.require(Permission.write(User.resource(userId)));
    PermissionSet permissions = resolver.resolve(orgId, request.permissions());
    if (users.find(userId).isEmpty() || orgs.find(orgId).isEmpty()) {
      throw new ServiceException(Reason.TOKEN_OF_NOBODY);
    }
    Instant now = clock.instant();
    Lifetime lifetime = lifetime(orgId, request.expiry(), now);
    limit.requireRoom(userId);
    Token token = Token.issue(ids.next(now), orgId, userId, request, permissions, lifetime, now);
    TokenValue value = TokenValue.issue(token.id(), secret, now);
    tokens.add(token, value);
    return new IssuedToken(names.loadNew(token, new TokenValues(List.of(value))), secret);
  }

  private Lifetime lifetime(Id orgId, Expiry asked, Instant now) {
    Method method = caller.authentication().map(Authentication::method).orElse(null);
    if (method == Method.SETUP) {
      // What the setup makes is there before anybody can renew it.
      return Lifetime.exempt();
    }
    if (method == Method.RECOVERY) {
      // Nobody could do anything by one that has ended before it is read. A maximum applies later.
      return Lifetime.until(asked.at(), now);
    }
    return lifetimes.ofNew(orgId, asked, now);
  }

  /**
   * Refuses a value that somebody has chosen and no token can have.
   *
   * @throws ServiceException {@code invalid} if no client could send it, if it has the form of ours
   *     with a wrong checksum and could never authenticate, or if it is in use
   */
  void requireUsable(TokenSecret secret) {
    if (!secret.isSendable()) {
      throw new ServiceException(Reason.TOKEN_NOT_SENDABLE);
    }
    if (!secret.isPlausible()) {
      throw new ServiceException(Reason.TOKEN_CHECKSUM_WRONG);
    }
    if (values.isTaken(secret.digest())) {
      throw new ServiceException(Reason.TOKEN_TAKEN);
    }
  }
}

package org.warder.token;

import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.AUTHORIZATIONS;
import static org.warder.token.TokenAccess.complete;
import static org.warder.token.TokenAccess.existing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.security.Caller;
import org.warder.security.InOrg;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.user.Status;

/** Tokens (src/docs/api.md, Tokens). */
@Stateless
@Secured
public class TokenService {

  @Inject private TokenRepository tokens;
  @Inject private TokenIssuer issuer;
  @Inject private LifetimeRule lifetimes;
  @Inject private TokenAccess access;
  @Inject private TokenDetailsLoader names;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Issues a token. Its value is in the result and nowhere else.
   *
   * @throws ServiceException {@code unauthorized} if the caller may not create tokens for the
   *     owner, {@code forbidden} if they lack one of the permissions, {@code not found} if a name
   *     in them is unknown, {@code invalid} if they are for another organization, or owner or
   *     organization do not exist
   */
  @RequiresPermission(action = WRITE, on = AUTHORIZATIONS)
  public IssuedToken create(@InOrg Id orgId, NewToken request) {
    return issuer.issue(orgId, request, TokenSecret.generate(TokenSecret.Kind.TOKEN));
  }

  /**
   * Issues a token whose value is chosen by the caller: for setup and imports.
   *
   * @throws ServiceException as {@link #create}; also {@code invalid} if the value has the form of
   *     ours with a wrong checksum and could never authenticate, or is in use
   */
  @RequiresPermission(action = WRITE, on = AUTHORIZATIONS)
  public IssuedToken create(@InOrg Id orgId, NewToken request, TokenSecret secret) {
    issuer.requireUsable(secret);
    return issuer.issue(orgId, request, secret);
  }

  /**
   * What a clone of a token would be: the same owner, permissions and status, under a name of its
   * own.
   *
   * @throws ServiceException {@code not found} if there is none
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public NewToken draftClone(Id id) {
    Token token = existing(tokens.find(id));
    access.requireRead(token);
    return new NewToken(
        token.userId(),
        CloneName.of(token.description(), clock.instant()),
        token.permissions().permissions().stream().map(RequestedPermission::of).toList(),
        token.status(),
        lifetimes.again(token, clock.instant()));
  }

  /**
   * Changes status, description and end; the token is refused, or works again, from the next
   * request on.
   *
   * @throws ServiceException {@code not found} if it, its organization or its owner does not exist,
   *     {@code invalid} if the status is unknown, or the end malformed, past or beyond the maximum,
   *     {@code forbidden} if the end shall change and the caller shows the token's previous value,
   *     or the token has expired and the caller does not hold what it may do
   */
  @RequiresPermission(action = WRITE, on = AUTHORIZATIONS)
  public TokenDetails update(Id id, TokenChange change) {
    LockedToken locked = existing(tokens.lock(id));
    Token token = locked.token();
    access.requireRead(token);
    access.requireWrite(token);
    Status status = change.status() == null ? null : status(change.status());
    TokenDetails details = complete(names.load(token, locked.values()));
    Expiry asked = Expiry.parse(change.expiresAt());
    if (asked.isChangeOf(token.lifetime())) {
      access.requireCurrentValue(id, locked.values().current().id());
      boolean wasOver = Lifetime.isOver(token.lifetime().expiresAt(), details.asOf());
      lifetimes.change(token, asked, details.asOf());
      locked.settleLifetime(wasOver, details.asOf());
    }
    token.change(status, change.description(), details.asOf());
    return details;
  }

  /**
   * Revokes a token for good. Works even if its owner or organization is gone.
   *
   * @throws ServiceException {@code not found}
   */
  @RequiresPermission(action = WRITE, on = AUTHORIZATIONS)
  public void delete(Id id) {
    LockedToken locked = existing(tokens.lock(id));
    access.requireWrite(locked.token());
    tokens.remove(locked);
  }

  private static Status status(String text) {
    return text.isEmpty()
        ? Status.ACTIVE
        : Status.of(text).orElseThrow(() -> new ServiceException(Reason.TOKEN_STATUS_UNKNOWN));
  }
}

package org.warder.token;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.AUTHORIZATIONS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.warder.error.GateReason;
import org.warder.error.GateRefusal;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.user.KnownUser;
import org.warder.user.KnownUsers;
import org.warder.user.Status;

/** Explains what a token may do, and what stands in the way (src/docs/api.md, Checking a token). */
@Stateless
@Secured
public class TokenCheckService {

  @Inject private TokenRepository tokens;
  @Inject private PermissionResolver resolver;
  @Inject private TokenDetailsLoader names;
  @Inject private KnownUsers users;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Whether a token may do something. It is explained also where owner or organization is gone.
   *
   * @param asked what it shall do; a bucket of that name is looked for in the token's organization
   * @throws ServiceException {@code not found} if there is no such token, or nothing of that name
   *     that the caller may read; {@code unauthorized} if the caller may not read the token
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public TokenCheck check(Id id, RequestedPermission asked) {
    CheckedToken token = read(id);
    Permission required = resolver.required(token.orgId(), asked);
    requireNameVisible(asked, required.resource());
    return token
        .permissions()
        .find(required)
        .map(held -> token.allowed(named(held)))
        .orElseGet(() -> token.denied(named(required), missing(required)));
  }

  /**
   * A token for a check, also where its owner or organization is gone.
   *
   * @throws ServiceException {@code not found} if there is no such token, {@code unauthorized} if
   *     the caller may not read it
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public CheckedToken read(Id id) {
    Token token = tokens.find(id).orElseThrow(() -> new ServiceException(Reason.TOKEN_NOT_FOUND));
    caller.require(Permission.read(token.resource()));
    caller.require(Permission.read(token.owner()));
    Status owner = users.find(token.userId()).map(KnownUser::status).orElse(null);
    Instant end = token.lifetime().expiresAt();
    Instant now = clock.instant();
    return new CheckedToken(
        token.orgId(),
        token.permissions(),
        token.status(),
        Lifetime.isOver(end, now),
        owner,
        EffectiveStatus.of(token.status(), end, owner, now).works());
  }

  private static GateRefusal missing(Permission required) {
    return GateRefusal.of(GateReason.PERMISSION_MISSING, required.toString());
  }

  /** A name tells nobody that there is something which they may not see. */
  private void requireNameVisible(RequestedPermission asked, Resource found) {
    if (asked.name() != null && !caller.may(Permission.read(found))) {
      throw switch (asked.type()) {
        case BUCKETS -> new ServiceException(Reason.BUCKET_NAME_NOT_FOUND, asked.name());
        case ORGS -> new ServiceException(Reason.ORG_NAME_NOT_FOUND, asked.name());
        default -> new ServiceException(Reason.USER_NOT_FOUND);
      };
    }
  }

  private NamedPermission named(Permission permission) {
    return names.name(PermissionSet.of(permission)).get(0);
  }
}

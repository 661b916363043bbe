package org.warder.access.gate;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.AUTHORIZATIONS;
import static org.warder.permission.ResourceType.BUCKETS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.warder.bucket.KnownBuckets;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.gate.requirement.Decision;
import org.warder.gate.requirement.Holder;
import org.warder.gate.requirement.Requirement;
import org.warder.gate.route.Judgement;
import org.warder.gate.route.RouteMap;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.token.CheckedToken;
import org.warder.token.TokenCheck;
import org.warder.token.TokenCheckService;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.token.TokenDetailsLoader;

/**
 * Explains whether a token gets through the gate with a request, as {@link Gate} would decide
 * (src/docs/api.md, Checking a token).
 */
@Stateless
@Secured
public class RequestCheckService {

  @Inject private TokenCheckService tokens;
  @Inject private TokenDetailsLoader names;
  @Inject private GateRoutes routes;
  @Inject private KnownBuckets buckets;
  @Inject private Caller caller;

  /**
   * Whether a token may make a request to a backend.
   *
   * @param map the name of the route map
   * @param method the method as it would be written
   * @param target path and query as they would be sent
   * @throws ServiceException {@code not found} if there is no such token or route map, {@code
   *     unauthorized} if the caller may not read the token, or all buckets of the organization that
   *     the request is about: its databases are named there
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public TokenCheck check(Id id, String map, String method, String target) {
    CheckedToken token = tokens.read(id);
    RouteMap found =
        routes.find(map).orElseThrow(() -> new ServiceException(Reason.ROUTE_MAP_NOT_FOUND, map));
    Judgement judgement = found.judge(method, target, routes.allowQueryCredentials());
    if (judgement instanceof Judgement.Refused refused) {
      return token.denied(null, refused.why());
    }
    Requirement needed = ((Judgement.Needed) judgement).requirement();
    if (needed instanceof Requirement.Public) {
      return token.open();
    }
    Optional<Id> orgId = routes.organization(found);
    return orgId.isEmpty()
        ? token.denied(null, Gate.NO_ORGANIZATION)
        : decide(token, needed, orgId.get());
  }

  /**
   * The names of the route maps that requests can be checked by; addresses of the gate tell them.
   */
  @PermitAll
  public List<String> routeMaps() {
    return routes.names();
  }

  private TokenCheck decide(CheckedToken token, Requirement needed, Id orgId) {
    caller.require(Permission.read(Resource.inOrg(BUCKETS, orgId)));
    Holder holder = new Holder(token.orgId(), token.permissions());
    Decision decision = needed.decide(holder, orgId, buckets::findByName);
    if (decision instanceof Decision.Denied denied) {
      return token.denied(named(denied.missing()), denied.why());
    }
    return token.allowed(named(((Decision.Allowed) decision).by()));
  }

  private NamedPermission named(Optional<Permission> permission) {
    return permission.map(one -> names.name(PermissionSet.of(one)).get(0)).orElse(null);
  }
}

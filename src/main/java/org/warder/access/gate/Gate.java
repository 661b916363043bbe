package org.warder.access.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.warder.access.Authenticator;
import org.warder.bucket.KnownBuckets;
import org.warder.error.ErrorCode;
import org.warder.error.GateReason;
import org.warder.error.GateRefusal;
import org.warder.error.ServiceException;
import org.warder.gate.requirement.Decision;
import org.warder.gate.requirement.Holder;
import org.warder.gate.requirement.Requirement;
import org.warder.gate.route.Judgement;
import org.warder.gate.route.RouteMap;
import org.warder.id.Id;
import org.warder.org.KnownOrg;
import org.warder.org.KnownOrgs;
import org.warder.permission.Permission;
import org.warder.security.Authentication;
import org.warder.token.TokenSecret;
import org.warder.usage.Origin;
import org.warder.usage.UsageRecorder;
import org.warder.usage.UsedToken;
import org.warder.user.KnownUser;
import org.warder.user.KnownUsers;

/**
 * Decides about a request in front of a backend, in this order: is it clear what it is about, what
 * does that need, whose is the token, may it (src/docs/gate/forward-auth.md).
 */
@ApplicationScoped
public class Gate {

  static final GateRefusal NO_ORGANIZATION = GateRefusal.of(GateReason.ORGANIZATION_UNKNOWN);

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final String TOKEN_NEEDED = "a valid token is needed in the Authorization header";

  private GateRoutes routes;
  private Authenticator authenticator;
  private KnownUsers users;
  private KnownOrgs orgs;
  private KnownBuckets buckets;
  private UsageRecorder usage;

  protected Gate() {}

  @Inject
  Gate(
      GateRoutes routes,
      Authenticator authenticator,
      KnownUsers users,
      KnownOrgs orgs,
      KnownBuckets buckets,
      UsageRecorder usage) {
    this.routes = routes;
    this.authenticator = authenticator;
    this.users = users;
    this.orgs = orgs;
    this.buckets = buckets;
    this.usage = usage;
  }

  /**
   * May this request be made?
   *
   * @param map the name of the route map
   */
  public Verdict check(String map, AskedRequest asked) {
    Optional<RouteMap> found = routes.find(map);
    if (found.isEmpty()) {
      return new Verdict.NoRoute("there is no route map of that name");
    }
    Judgement judgement =
        found.get().judge(asked.method(), asked.target(), routes.allowQueryCredentials());
    if (judgement instanceof Judgement.Refused refused) {
      return refused.reason() == Judgement.Reason.CREDENTIAL
          ? new Verdict.NoCredential(refused.why().message())
          : new Verdict.NoRoute(refused.why().message());
    }
    Judgement.Needed needed = (Judgement.Needed) judgement;
    Optional<String> credential = routes.authorization(found.get(), needed.credential());
    if (needed.requirement() instanceof Requirement.Public) {
      return new Verdict.Allowed(Optional.empty(), credential);
    }
    try {
      return decide(found.get(), needed.requirement(), asked, credential);
    } catch (ServiceException e) {
      return refusal(e);
    }
  }

  private Verdict decide(
      RouteMap map, Requirement needed, AskedRequest asked, Optional<String> credential) {
    Optional<TokenSecret> secret = GateCredential.of(asked.authorization());
    if (secret.isEmpty()) {
      return new Verdict.NoCredential(TOKEN_NEEDED);
    }
    Authentication shown = authenticator.authenticate(secret.get(), asked.address());
    Optional<Id> orgId = routes.organization(map);
    if (orgId.isEmpty()) {
      allowed(shown, Optional.empty(), map, asked);
      return new Verdict.NoRoute(NO_ORGANIZATION.message());
    }
    Holder holder = new Holder(shown.orgId(), shown.permissions());
    Decision decision = needed.decide(holder, orgId.get(), buckets::findByName);
    if (decision instanceof Decision.Denied denied) {
      usage.denied(shown.credentialId());
      return new Verdict.NotEnough(denied.missing(), denied.why().message());
    }
    Decision.Allowed allowed = (Decision.Allowed) decision;
    allowed(shown, allowed.by(), map, asked);
    return new Verdict.Allowed(Optional.of(identity(shown, allowed)), credential);
  }

  private void allowed(
      Authentication shown, Optional<Permission> by, RouteMap map, AskedRequest asked) {
    usage.allowed(
        new UsedToken(shown.credentialId(), shown.value().id(), shown.permissions()),
        by.map(List::of).orElse(List.of()),
        Origin.of(asked.address(), asked.agent(), asked.method(), Origin.gate(map.name())));
  }

  private Verdict.Identity identity(Authentication shown, Decision.Allowed allowed) {
    return new Verdict.Identity(
        shown.credentialId().toString(),
        users.find(shown.userId()).map(KnownUser::name).orElse(""),
        orgs.find(shown.orgId()).map(KnownOrg::name).orElse(""),
        allowed.by(),
        Optional.ofNullable(shown.value().endsAt()));
  }

  /** From outside, tokens that do not work are all the same. */
  private static Verdict refusal(ServiceException e) {
    return e.code() == ErrorCode.UNAUTHORIZED || e.code() == ErrorCode.FORBIDDEN
        ? new Verdict.NoCredential(TOKEN_NEEDED)
        : new Verdict.Unknown(e.retryAfter().orElse(SOON));
  }
}

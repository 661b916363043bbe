package org.warder.access.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.warder.access.Authenticator;
import org.warder.bucket.KnownBuckets;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;
import org.warder.gate.requirement.Decision;
import org.warder.gate.requirement.Holder;
import org.warder.gate.requirement.Requirement;
import org.warder.gate.route.Judgement;
import org.warder.gate.route.RouteMap;
import org.warder.id.Id;
import org.warder.org.KnownOrg;
import org.warder.org.KnownOrgs;
import org.warder.security.Authentication;
import org.warder.token.TokenSecret;
import org.warder.user.KnownUser;
import org.warder.user.KnownUsers;

/**
 * Decides about a request in front of a backend, in this order: is it clear what it is about, what
 * does that need, whose is the token, may it (src/docs/gate/forward-auth.md).
 */
@ApplicationScoped
public class Gate {

  static final String NO_ORGANIZATION =
      "there is no organization of the name that the route map says";

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final String TOKEN_NEEDED = "a valid token is needed in the Authorization header";

  private GateRoutes routes;
  private Authenticator authenticator;
  private KnownUsers users;
  private KnownOrgs orgs;
  private KnownBuckets buckets;

  protected Gate() {}

  @Inject
  Gate(
      GateRoutes routes,
      Authenticator authenticator,
      KnownUsers users,
      KnownOrgs orgs,
      KnownBuckets buckets) {
    this.routes = routes;
    this.authenticator = authenticator;
    this.users = users;
    this.orgs = orgs;
    this.buckets = buckets;
  }

  /**
   * May this request be made?
   *
   * @param map the name of the route map
   * @param method the method as it was written
   * @param target path and query as they came
   * @param authorization the values of the {@code Authorization} headers
   */
  public Verdict check(String map, String method, String target, List<String> authorization) {
    Optional<RouteMap> found = routes.find(map);
    if (found.isEmpty()) {
      return new Verdict.NoRoute("there is no route map of that name");
    }
    Judgement judgement = found.get().judge(method, target, routes.allowQueryCredentials());
    if (judgement instanceof Judgement.Refused refused) {
      return refused.reason() == Judgement.Reason.CREDENTIAL
          ? new Verdict.NoCredential(refused.message())
          : new Verdict.NoRoute(refused.message());
    }
    Judgement.Needed needed = (Judgement.Needed) judgement;
    Optional<String> credential = routes.authorization(found.get(), needed.credential());
    if (needed.requirement() instanceof Requirement.Public) {
      return new Verdict.Allowed(Optional.empty(), credential);
    }
    try {
      return decide(found.get(), needed.requirement(), authorization, credential);
    } catch (ServiceException e) {
      return refusal(e);
    }
  }

  private Verdict decide(
      RouteMap map, Requirement needed, List<String> authorization, Optional<String> credential) {
    Optional<TokenSecret> secret = GateCredential.of(authorization);
    if (secret.isEmpty()) {
      return new Verdict.NoCredential(TOKEN_NEEDED);
    }
    Authentication shown = authenticator.authenticate(secret.get());
    Optional<Id> orgId = routes.organization(map);
    if (orgId.isEmpty()) {
      return new Verdict.NoRoute(NO_ORGANIZATION);
    }
    Holder holder = new Holder(shown.orgId(), shown.permissions());
    Decision decision = needed.decide(holder, orgId.get(), buckets::findByName);
    if (decision instanceof Decision.Denied denied) {
      return new Verdict.NotEnough(denied.missing(), denied.message());
    }
    Decision.Allowed allowed = (Decision.Allowed) decision;
    return new Verdict.Allowed(Optional.of(identity(shown, allowed)), credential);
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

package org.warder.token;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.AUTHORIZATIONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warder.org.KnownOrg;
import org.warder.org.KnownOrgs;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Caller;
import org.warder.security.DecisionLedger;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.usage.Origin;
import org.warder.usage.UsageRecorder;
import org.warder.user.KnownUser;
import org.warder.user.KnownUsers;
import org.warder.user.Status;

/**
 * Says what a value that somebody shows is good for (src/docs/api.md, Introspection). Asked as
 * often as the values are shown, so it is no EJB and has no transaction: what is known is in
 * memory.
 */
@ApplicationScoped
@Secured
public class IntrospectionService {

  private KnownTokens tokens;
  private KnownUsers users;
  private KnownOrgs orgs;
  private TokenDetailsLoader names;
  private Caller caller;
  private DecisionLedger ledger;
  private Clock clock;
  private UsageRecorder usage;
  private EndedValues ended;

  protected IntrospectionService() {}

  @Inject
  IntrospectionService(
      KnownTokens tokens,
      KnownUsers users,
      KnownOrgs orgs,
      TokenDetailsLoader names,
      Caller caller,
      DecisionLedger ledger,
      Clock clock,
      UsageRecorder usage,
      EndedValues ended) {
    this.tokens = tokens;
    this.users = users;
    this.orgs = orgs;
    this.names = names;
    this.caller = caller;
    this.ledger = ledger;
    this.clock = clock;
    this.usage = usage;
    this.ended = ended;
  }

  /**
   * The token of that value. That somebody may ask about it counts as its use.
   *
   * @param origin where the question comes from
   * @return empty if there is none, it does not work, or the caller may not read it: whoever asks
   *     cannot tell these apart
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public Optional<WorkingToken> find(TokenSecret secret, Origin origin) {
    // An unknown value is nobody's, so there is nothing to decide on.
    ledger.waive(READ, AUTHORIZATIONS);
    Instant now = clock.instant();
    return tokens
        .find(secret)
        .filter(this::isVisible)
        .flatMap(token -> ended.refuse(token, origin.address(), now))
        .flatMap(token -> working(token, origin, now));
  }

  private boolean isVisible(KnownToken token) {
    Resource resource = new Resource(AUTHORIZATIONS, token.orgId(), token.id());
    Resource owner = Resource.single(ResourceType.USERS, token.userId());
    return caller.may(Permission.read(resource)) && caller.may(Permission.read(owner));
  }

  private Optional<WorkingToken> working(KnownToken token, Origin origin, Instant now) {
    Optional<KnownUser> owner = users.find(token.userId());
    Status ownerStatus = owner.map(KnownUser::status).orElse(null);
    if (token.effectiveStatus(ownerStatus, now) != EffectiveStatus.ACTIVE) {
      usage.denied(token.id());
      return Optional.empty();
    }
    usage.allowed(token.used(), List.of(), origin);
    return Optional.of(
        new WorkingToken(
            token.id(),
            token.userId(),
            owner.map(KnownUser::name).orElse(null),
            token.orgId(),
            orgs.find(token.orgId()).map(KnownOrg::name).orElse(null),
            names.name(token.permissions()),
            token.issuedAt(),
            token.endsAt()));
  }
}

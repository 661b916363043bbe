package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.warder.id.Id;
import org.warder.org.KnownOrgs;

/** How long tokens live and may live, by settings and organization (src/docs/api.md, Expiry). */
@ApplicationScoped
public class LifetimeLimits {

  private LifetimeSettings settings;
  private KnownOrgs orgs;
  private Clock clock;

  protected LifetimeLimits() {}

  @Inject
  LifetimeLimits(LifetimeSettings settings, KnownOrgs orgs, Clock clock) {
    this.settings = settings;
    this.orgs = orgs;
    this.clock = clock;
  }

  /**
   * The greatest lifetime.
   *
   * @param org the name of the organization that it is of; null for the instance
   */
  record Limit(String org, Duration max) {}

  /** The greatest lifetime of tokens of an organization; empty where there is none. */
  public Optional<Duration> max(Id orgId) {
    return limit(orgId).map(Limit::max);
  }

  /** The greatest lifetime of a token; empty where there is none, or none applies to it. */
  public Optional<Duration> max(Token token) {
    return token.lifetime().isExempt() ? Optional.empty() : max(token.orgId());
  }

  /** The greatest lifetime on this instance, whatever organizations say; empty for none. */
  public Optional<Duration> maxOfInstance() {
    return settings.max();
  }

  /** The lifetime of its tokens for which nothing else is asked; empty for none. */
  public Optional<Duration> usual(Id orgId) {
    Optional<Duration> max = max(orgId);
    return settings
        .usual()
        .map(usual -> max.filter(limit -> limit.compareTo(usual) < 0).orElse(usual));
  }

  /** The end of what begins now. */
  public Expiry after(Duration lifetime) {
    return Expiry.at(clock.instant().plus(lifetime));
  }

  /** The smaller of the two maxima. */
  Optional<Limit> limit(Id orgId) {
    Optional<Limit> ofInstance = settings.max().map(max -> new Limit(null, max));
    Optional<Limit> ofOrg =
        orgs.find(orgId)
            .filter(org -> org.tokenLifetimeMax() != null)
            .map(org -> new Limit(org.name(), org.tokenLifetimeMax()));
    boolean orgCounts =
        ofOrg.isPresent()
            && ofInstance.filter(limit -> limit.max().compareTo(ofOrg.get().max()) <= 0).isEmpty();
    return orgCounts ? ofOrg : ofInstance;
  }
}

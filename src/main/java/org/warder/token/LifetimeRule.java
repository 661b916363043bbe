package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.token.LifetimeLimits.Limit;

/** How long a token may live, and who may prolong it (src/docs/api.md, Expiry). */
@Dependent
class LifetimeRule {

  /** For clients whose clock goes ahead. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  private final LifetimeLimits limits;
  private final PermissionResolver permissions;

  @Inject
  LifetimeRule(LifetimeLimits limits, PermissionResolver permissions) {
    this.limits = limits;
    this.permissions = permissions;
  }

  /**
   * When a new token ends: as asked for, or after the usual time.
   *
   * @throws ServiceException {@code invalid} if that is past, or beyond the maximum
   */
  Lifetime ofNew(Id orgId, Expiry asked, Instant now) {
    Instant end = asked.requireAhead(now).at();
    if (!asked.isSaid()) {
      end = limits.usual(orgId).map(usual -> now.plus(usual)).orElse(null);
    }
    requireAllowed(orgId, end, now);
    return Lifetime.until(end, now);
  }

  /** The lifetime of a token once more, from now on, as far as it is allowed. */
  Expiry again(Token token, Instant now) {
    Instant end = token.lifetime().length().map(length -> now.plus(length)).orElse(null);
    Instant allowed = cut(token.orgId(), end, now);
    return allowed == null ? Expiry.NEVER : Expiry.at(allowed);
  }

  /**
   * Gives a token another end. A token that has expired works again by this, so who does it holds
   * what the token may do.
   *
   * @throws ServiceException {@code invalid} if the end is past, or beyond the maximum, {@code
   *     forbidden} if the caller lacks a permission of an expired token
   */
  void change(Token token, Expiry asked, Instant now) {
    Lifetime lifetime = token.lifetime();
    asked.requireAhead(now);
    if (Lifetime.isOver(lifetime.expiresAt(), now)) {
      permissions.requireAllHeld(token.orgId(), token.permissions());
    }
    if (!lifetime.isExempt()) {
      requireAllowed(token.orgId(), asked.at(), now);
    }
    token.live(lifetime.changed(asked.at(), now));
  }

  /**
   * Insists that tokens of an organization may have that end.
   *
   * @throws ServiceException {@code invalid} if it is beyond the maximum
   */
  void requireAllowed(Id orgId, Instant end, Instant now) {
    limits
        .limit(orgId)
        .filter(limit -> end == null || end.isAfter(now.plus(limit.max()).plus(GRACE)))
        .ifPresent(limit -> refuse(limit, now));
  }

  /**
   * How long a token lives that is rotated: as asked for, or its lifetime once more, as far as it
   * is allowed.
   *
   * @throws ServiceException {@code invalid} if the end asked for is past, or beyond the maximum
   */
  Lifetime ofRotation(Token token, Expiry asked, Instant now) {
    Lifetime lifetime = token.lifetime();
    asked.requireAhead(now);
    if (asked.isSaid() && !lifetime.isExempt()) {
      requireAllowed(token.orgId(), asked.at(), now);
    }
    if (asked.isSaid()) {
      return lifetime.changed(asked.at(), now);
    }
    Instant end = lifetime.length().map(length -> now.plus(length)).orElse(null);
    return lifetime.changed(lifetime.isExempt() ? end : cut(token.orgId(), end, now), now);
  }

  private Instant cut(Id orgId, Instant end, Instant now) {
    return limits
        .max(orgId)
        .map(max -> now.plus(max))
        .filter(latest -> end == null || latest.isBefore(end))
        .orElse(end);
  }

  private static void refuse(Limit limit, Instant now) {
    Instant latest = now.plus(limit.max()).truncatedTo(ChronoUnit.SECONDS);
    String max = LifetimeText.of(limit.max());
    throw limit.org() == null
        ? new ServiceException(Reason.EXPIRY_BEYOND_MAX, max, latest)
        : new ServiceException(Reason.EXPIRY_BEYOND_ORG_MAX, limit.org(), max, latest);
  }
}

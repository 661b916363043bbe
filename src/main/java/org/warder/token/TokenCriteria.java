package org.warder.token;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warder.database.Queries;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.user.Status;

/**
 * What tokens are looked for by, beside whose they are (src/docs/api.md, Filters of tokens); null
 * leaves a member out.
 *
 * @param status their own status
 * @param effectiveStatuses whether they work: one of these; empty for all
 * @param expiresBefore they expire earlier than that
 * @param createdBefore they were issued earlier than that
 * @param createdAfter they were issued later than that
 * @param use how they are used, and what is worth a look
 */
public record TokenCriteria(
    Status status,
    Set<EffectiveStatus> effectiveStatuses,
    Instant expiresBefore,
    Instant createdBefore,
    Instant createdAfter,
    UseCriteria use) {

  /** Every token. */
  public static final TokenCriteria NONE =
      new TokenCriteria(null, Set.of(), null, null, null, UseCriteria.NONE);

  public TokenCriteria {
    effectiveStatuses = Set.copyOf(effectiveStatuses);
  }

  /** Those that have one of some statuses; all for no status. */
  public static TokenCriteria in(Set<EffectiveStatus> statuses) {
    return new TokenCriteria(null, statuses, null, null, null, UseCriteria.NONE);
  }

  /**
   * Reads what a client sends; null or empty leaves a member out.
   *
   * @throws ServiceException {@code invalid}, naming the member, for an unknown status, or what is
   *     no time
   */
  public static TokenCriteria parse(
      String effectiveStatus, String expiresBefore, String createdBefore, String createdAfter) {
    return new TokenCriteria(
        null,
        isEmpty(effectiveStatus) ? Set.of() : Set.of(effectiveStatus(effectiveStatus)),
        time("expiresBefore", expiresBefore),
        time("createdBefore", createdBefore),
        time("createdAfter", createdAfter),
        UseCriteria.NONE);
  }

  /** The same with other statuses; all for no status. */
  public TokenCriteria with(Set<EffectiveStatus> statuses) {
    return new TokenCriteria(status, statuses, expiresBefore, createdBefore, createdAfter, use);
  }

  /** The same without what was issued from a moment on. */
  public TokenCriteria asOf(Instant moment) {
    boolean isEarlier = createdBefore != null && createdBefore.isBefore(moment);
    Instant before = isEarlier ? createdBefore : moment;
    return new TokenCriteria(status, effectiveStatuses, expiresBefore, before, createdAfter, use);
  }

  /** The same with a status of their own. */
  public TokenCriteria with(Status status) {
    return new TokenCriteria(
        status, effectiveStatuses, expiresBefore, createdBefore, createdAfter, use);
  }

  /** The same with something about their use. */
  public TokenCriteria with(UseCriteria use) {
    return new TokenCriteria(
        status, effectiveStatuses, expiresBefore, createdBefore, createdAfter, use);
  }

  private static EffectiveStatus effectiveStatus(String text) {
    return EffectiveStatus.of(text)
        .orElseThrow(() -> new ServiceException(Reason.EFFECTIVE_STATUS_UNKNOWN));
  }

  private static Instant time(String name, String text) {
    return isEmpty(text)
        ? null
        : Expiry.time(text)
            .orElseThrow(() -> new ServiceException(Reason.FILTER_TIME_MALFORMED, name));
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }

  /** Whether tokens are among them whose owner is gone: they are listed for who asks for them. */
  boolean includesOwnerless() {
    return effectiveStatuses.contains(EffectiveStatus.OWNER_DELETED)
        || use.advice() == Advice.OWNER_GONE;
  }

  /** The same as a condition of a query. */
  public Predicate of(CriteriaBuilder cb, Root<Token> token, Instant now) {
    List<Predicate> all = new ArrayList<>();
    if (status != null) {
      all.add(cb.equal(token.get("status"), status));
    }
    if (!effectiveStatuses.isEmpty()) {
      all.add(EffectiveStatusPredicate.in(cb, token, effectiveStatuses, now));
    }
    if (expiresBefore != null) {
      all.add(
          Queries.inOrder(
              cb, token, cb.lessThan(token.get("lifetime").get("expiresAt"), expiresBefore)));
    }
    if (createdBefore != null) {
      Duration idsAhead = use.basis() == null ? null : use.basis().idsAhead();
      all.add(CreationPredicate.before(cb, token, createdBefore, idsAhead));
    }
    if (createdAfter != null) {
      all.add(CreationPredicate.after(cb, token, createdAfter));
    }
    all.add(AdvicePredicate.of(cb, token, use, now));
    return cb.and(all.toArray(Predicate[]::new));
  }
}

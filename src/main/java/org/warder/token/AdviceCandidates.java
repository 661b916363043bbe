package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tokens that some advice may be for, where these are few: among many they would be looked for
 * for long. Where they are many, tokens are taken in their order and each is looked at.
 */
@Dependent
class AdviceCandidates {

  private static final int FEW = 1000;

  private static final String NEVER_USED =
      "select u.tokenId from TokenUsage u where u.lastUsedAt is null";

  private static final String USED_BEFORE =
      "select u.tokenId from TokenUsage u where u.lastUsedAt < :moment";

  private static final String IN_EXCESS =
      "select u.tokenId from TokenUsage u where u.unusedPermissions between 1 and :most";

  private static final String ROTATING =
      "select v.tokenId from TokenValue v where v.endsAt > :now and v.endsAt < :far"
          + " and v.state <> org.warder.token.TokenValue.State.ENDED";

  @PersistenceContext private EntityManager em;

  private final Clock clock;

  @Inject
  AdviceCandidates(Clock clock) {
    this.clock = clock;
  }

  /**
   * The tokens outside of which nobody is advised so.
   *
   * @param advice null for none
   * @return empty if they are many
   */
  Optional<List<Long>> of(Advice advice) {
    if (advice == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return switch (advice) {
      case NEVER_USED -> few(query(NEVER_USED));
      case UNUSED ->
          few(
              query(NEVER_USED),
              query(USED_BEFORE).setParameter("moment", now.minus(AdvicePredicate.LONG)));
      case EXCESS -> few(query(IN_EXCESS).setParameter("most", Integer.MAX_VALUE));
      case ROTATING ->
          few(query(ROTATING).setParameter("now", now).setParameter("far", AdvicePredicate.FAR));
      default -> Optional.empty();
    };
  }

  private TypedQuery<Long> query(String text) {
    return em.createQuery(text, Long.class);
  }

  /** All that some queries find together; empty if they are many. */
  @SafeVarargs
  private static Optional<List<Long>> few(TypedQuery<Long>... queries) {
    List<Long> found = new ArrayList<>();
    for (TypedQuery<Long> query : queries) {
      found.addAll(query.setMaxResults(FEW + 1).getResultList());
      if (found.size() > FEW) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }
}

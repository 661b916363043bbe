package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * How many tokens some advice is for. It tells whether tokens are taken in their order and each is
 * looked at, or those are found first that the advice is for, and sorted: Derby does not know which
 * is faster.
 */
@Dependent
class AdviceCandidates {

  private static final int FEW = 1000;

  @PersistenceContext private EntityManager em;

  private final Clock clock;

  @Inject
  AdviceCandidates(Clock clock) {
    this.clock = clock;
  }

  /** Whether many tokens have permissions that they do not use. */
  boolean isExcessCommon() {
    return em.createQuery(
                "select u.tokenId from TokenUsage u where u.unusedPermissions between 1 and :most",
                Long.class)
            .setParameter("most", Integer.MAX_VALUE)
            .setMaxResults(FEW + 1)
            .getResultList()
            .size()
        > FEW;
  }

  /** The tokens that have two values; empty if they are many. */
  Optional<List<Long>> rotating() {
    List<Long> found =
        em.createQuery(
                "select v.tokenId from TokenValue v where v.state ="
                    + " org.warder.token.TokenValue.State.PREVIOUS"
                    + " and v.endsAt > :now and v.endsAt < :far",
                Long.class)
            .setParameter("now", clock.instant())
            .setParameter("far", AdvicePredicate.FAR)
            .setMaxResults(FEW + 1)
            .getResultList();
    return found.size() > FEW ? Optional.empty() : Optional.of(found);
  }
}

package org.warder.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.warder.database.InstantConverter;
import org.warder.database.Transaction;

/** What failed at any of several servers: in the database. */
@ApplicationScoped
class SharedFailures implements FailureMemory {

  private static final long SWEEP_SECONDS = 60;

  /** Locks a row, and makes it where there is none yet. */
  private static final String LOCK =
      "insert into password_failures as known (pair, failures, last_at) values (?1, 0, 0)"
          + " on conflict (pair) do update set failures = known.failures"
          + " returning failures, last_at";

  private static final InstantConverter TIME = new InstantConverter();

  @PersistenceContext private EntityManager em;

  private Transaction transaction;
  private Clock clock;
  private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

  protected SharedFailures() {}

  @Inject
  SharedFailures(Transaction transaction, Clock clock) {
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Failures change(String key, UnaryOperator<Failures> change) {
    sweep();
    return transaction.call(() -> apply(key, change));
  }

  private Failures apply(String pair, UnaryOperator<Failures> change) {
    Object[] row = (Object[]) em.createNativeQuery(LOCK).setParameter(1, pair).getSingleResult();
    Failures before =
        new Failures(
            ((Number) row[0]).intValue(),
            TIME.convertToEntityAttribute(((Number) row[1]).longValue()));
    Failures after = change.apply(isForgotten(before) ? null : before);
    if (after == null) {
      em.createNativeQuery("delete from password_failures where pair = ?1")
          .setParameter(1, pair)
          .executeUpdate();
    } else {
      em.createNativeQuery(
              "update password_failures set failures = ?2, last_at = ?3 where pair = ?1")
          .setParameter(1, pair)
          .setParameter(2, after.count())
          .setParameter(3, TIME.convertToDatabaseColumn(after.last()))
          .executeUpdate();
    }
    return after;
  }

  private boolean isForgotten(Failures failures) {
    return failures.count() == 0 || failures.last().isBefore(forgottenBefore());
  }

  private Instant forgottenBefore() {
    return clock.instant().minus(PasswordThrottle.MEMORY);
  }

  /** Drops what is forgotten, and what there is too much of, once a minute. */
  private void sweep() {
    Instant now = clock.instant();
    Instant due = nextSweep.get();
    if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plusSeconds(SWEEP_SECONDS))) {
      return;
    }
    transaction.run(
        () -> {
          em.createNativeQuery("delete from password_failures where last_at < ?1")
              .setParameter(1, TIME.convertToDatabaseColumn(forgottenBefore()))
              .executeUpdate();
          em.createNativeQuery(
                  "delete from password_failures where pair in (select pair from password_failures"
                      + " order by failures desc, last_at desc offset ?1)")
              .setParameter(1, PasswordThrottle.MAX_REMEMBERED)
              .executeUpdate();
        });
  }
}

package org.warder.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.warder.database.Transaction;

/** Since when uses are recorded without a gap: what was not recorded is not unused. */
@ApplicationScoped
public class UsageRecording {

  @PersistenceContext private EntityManager em;

  private UsageSettings settings;
  private Transaction transaction;
  private Clock clock;

  protected UsageRecording() {}

  @Inject
  UsageRecording(UsageSettings settings, Transaction transaction, Clock clock) {
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Since when; empty while they are not recorded. */
  public Optional<Instant> since() {
    Object since =
        em.createNativeQuery("select since from usage_recording where id = 1").getSingleResult();
    return settings.isOn() && since != null
        ? Optional.of(Moments.of(((Number) since).longValue()))
        : Optional.empty();
  }

  /** Begins when a server that records starts, unless it has begun; ends when another one does. */
  void start() {
    transaction.run(
        () -> {
          if (!settings.isOn()) {
            em.createNativeQuery("update usage_recording set since = null where since is not null")
                .executeUpdate();
          } else {
            begin("update usage_recording set since = ? where since is null");
          }
        });
  }

  /** Begins again: something could not be recorded. */
  void startOver() {
    transaction.run(() -> begin("update usage_recording set since = ?"));
  }

  private void begin(String sql) {
    em.createNativeQuery(sql).setParameter(1, Moments.toMicros(clock.instant())).executeUpdate();
  }
}

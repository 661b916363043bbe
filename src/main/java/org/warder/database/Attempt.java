package org.warder.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** Work in a transaction, whose failure is none to the container. */
@ApplicationScoped
public class Attempt {

  @Resource private TransactionSynchronizationRegistry transaction;

  /**
   * What came of the work.
   *
   * @param value what it returned
   * @param failure why it was rolled back; null if it was not
   * @param isWhole whether the work is all of its transaction, which may then be made again
   */
  record Outcome<T>(T value, RuntimeException failure, boolean isWhole) {}

  /** Does the work in the current transaction or else in one of its own. */
  @Transactional
  public <T> Outcome<T> make(Supplier<T> work) {
    return outcome(work);
  }

  /** Does the work in a transaction of its own; the current one waits. */
  @Transactional(TxType.REQUIRES_NEW)
  public <T> Outcome<T> makeAlone(Supplier<T> work) {
    return outcome(work);
  }

  /** Whether nobody has asked so in the current transaction: who began it asks first. */
  boolean begins() {
    if (transaction.getResource(Attempt.class) != null) {
      return false;
    }
    transaction.putResource(Attempt.class, true);
    return true;
  }

  private <T> Outcome<T> outcome(Supplier<T> work) {
    boolean isWhole = begins();
    try {
      return new Outcome<>(work.get(), null, isWhole);
    } catch (RuntimeException e) {
      transaction.setRollbackOnly();
      return new Outcome<>(null, e, isWhole);
    }
  }
}

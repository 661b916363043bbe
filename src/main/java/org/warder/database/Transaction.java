package org.warder.database;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.warder.database.Attempt.Outcome;

/**
 * The part of a service method that needs the database, where the method as a whole must not hold a
 * transaction, and with it a connection, while it does something slow.
 */
@Dependent
public class Transaction {

  private final Attempt attempt;
  private final Retries retries;

  @Inject
  Transaction(Attempt attempt, Retries retries) {
    this.attempt = attempt;
    this.retries = retries;
  }

  /**
   * Does the work in a transaction, which every exception rolls back. It may be done more than once
   * (src/docs/architecture.md, Retries): what it changes outside of the database must bear that.
   */
  public <T> T call(Supplier<T> work) {
    Outcome<T> outcome = attempt.make(work);
    if (outcome.failure() == null) {
      return outcome.value();
    }
    if (!outcome.isWhole()) {
      throw outcome.failure();
    }
    return retries.retry(outcome.failure(), work);
  }

  /** The same for work without a result. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }
}

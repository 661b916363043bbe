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

  @Inject
  Transaction(Attempt attempt) {
    this.attempt = attempt;
  }

  /** Does the work in a transaction, which every exception rolls back. */
  public <T> T call(Supplier<T> work) {
    Outcome<T> outcome = attempt.make(work);
    if (outcome.refusal() != null) {
      throw outcome.refusal();
    }
    return outcome.value();
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

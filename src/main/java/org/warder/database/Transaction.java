package org.warder.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * The part of a service method that needs the database, where the method as a whole must not hold a
 * transaction, and with it a connection, while it does something slow.
 */
@ApplicationScoped
public class Transaction {

  /** Does the work in a transaction, which every exception rolls back. */
  @Transactional
  public <T> T call(Supplier<T> work) {
    return work.get();
  }

  /** The same for work without a result. */
  @Transactional
  public void run(Runnable work) {
    work.run();
  }
}

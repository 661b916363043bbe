package org.warder.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.warder.error.ServiceException;

/** Work in a transaction of its own, whose refusal is no failure to the container. */
@ApplicationScoped
public class Attempt {

  @Resource private TransactionSynchronizationRegistry transaction;

  /** What came of the work: a value, or why it was refused. */
  record Outcome<T>(T value, ServiceException refusal) {}

  /** Does the work; a refusal rolls it back. */
  @Transactional
  public <T> Outcome<T> make(Supplier<T> work) {
    try {
      return new Outcome<>(work.get(), null);
    } catch (ServiceException e) {
      transaction.setRollbackOnly();
      return new Outcome<>(null, e);
    }
  }
}

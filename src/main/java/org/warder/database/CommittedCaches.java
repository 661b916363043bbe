package org.warder.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the caches of what is committed (src/docs/architecture.md, What is cached). */
@ApplicationScoped
public class CommittedCaches {

  private final List<CommittedCache<?, ?>> caches = new CopyOnWriteArrayList<>();

  @Resource private TransactionSynchronizationRegistry registry;

  private Transaction transaction;

  protected CommittedCaches() {}

  @Inject
  CommittedCaches(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * A cache of that many entries.
   *
   * @param read asks the database itself by a query of values, and not the persistence context,
   *     which may know an older state
   */
  public <K, V> CommittedCache<K, V> create(long maxSize, Function<Set<K>, Map<K, V>> read) {
    CommittedCache<K, V> cache = new CommittedCache<>(maxSize, registry, this::inTransaction, read);
    caches.add(cache);
    return cache;
  }

  /** Forgets everything, after the database has been changed by other means. */
  public void clear() {
    caches.forEach(CommittedCache::clear);
  }

  /** A read that no service has begun: its errors are translated as those of services are. */
  private <T> T inTransaction(Supplier<T> work) {
    return transaction.call(
        () -> {
          try {
            return work.get();
          } catch (PersistenceException e) {
            throw DatabaseErrors.refusal(e).map(RuntimeException.class::cast).orElse(e);
          }
        });
  }
}

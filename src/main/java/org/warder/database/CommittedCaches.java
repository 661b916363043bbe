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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the caches of what is committed (src/docs/architecture.md, What is cached). */
@ApplicationScoped
public class CommittedCaches {

  /** One name for so many tokens. */
  private static final int NAMES = 10;

  private final List<CommittedCache<?, ?>> caches = new CopyOnWriteArrayList<>();

  @Resource private TransactionSynchronizationRegistry registry;

  private Transaction transaction;
  private long maxTokens;

  protected CommittedCaches() {}

  /**
   * @param maxTokens the bound of a cache of tokens; 0 keeps nothing
   */
  @Inject
  CommittedCaches(Transaction transaction, @ConfigProperty(name = "CACHED_TOKENS") long maxTokens) {
    this.transaction = transaction;
    this.maxTokens = maxTokens;
  }

  /**
   * A cache of as many entries as there may be tokens.
   *
   * @param read asks the database itself by a query of columns, and not the persistence context,
   *     which may know an older state
   */
  public <K, V> CommittedCache<K, V> create(Function<Set<K>, Map<K, V>> read) {
    return create(maxTokens, read);
  }

  /** The same for what tokens name, of which there is less: a tenth. */
  public <K, V> CommittedCache<K, V> createOfNames(Function<Set<K>, Map<K, V>> read) {
    return create((maxTokens + NAMES - 1) / NAMES, read);
  }

  <K, V> CommittedCache<K, V> create(long maxSize, Function<Set<K>, Map<K, V>> read) {
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

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
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Makes the caches of what is committed (src/docs/architecture.md, What is cached). */
@ApplicationScoped
public class CommittedCaches {

  /** One name for so many tokens. */
  private static final int NAMES = 10;

  /** One token with all that is shown of it for so many tokens that are checked. */
  private static final int SHOWN = 100;

  private final List<CommittedCache<?, ?>> caches = new CopyOnWriteArrayList<>();

  @Resource private TransactionSynchronizationRegistry registry;

  private Transaction transaction;
  private MetricRegistry metrics;
  private long maxTokens;

  protected CommittedCaches() {}

  /**
   * @param maxTokens the bound of a cache of tokens; 0 keeps nothing
   */
  @Inject
  CommittedCaches(
      Transaction transaction,
      MetricRegistry metrics,
      @ConfigProperty(name = "CACHED_TOKENS") int maxTokens) {
    this.transaction = transaction;
    this.metrics = metrics;
    this.maxTokens = maxTokens;
  }

  /**
   * A cache of as many entries as there may be tokens.
   *
   * @param name what is in it, for metrics
   * @param read asks the database itself by a query of columns, and not the persistence context,
   *     which may know an older state
   */
  public <K, V> CommittedCache<K, V> create(String name, Function<Set<K>, Map<K, V>> read) {
    return measured(name, create(maxTokens, read));
  }

  /** The same for what tokens name, of which there is less: a tenth. */
  public <K, V> CommittedCache<K, V> createOfNames(String name, Function<Set<K>, Map<K, V>> read) {
    return measured(name, create(share(NAMES), read));
  }

  /** The same for what is shown of tokens, which is more, and asked for less: a hundredth. */
  public <K, V> CommittedCache<K, V> createOfShown(String name, Function<Set<K>, Map<K, V>> read) {
    return measured(name, create(share(SHOWN), read));
  }

  private long share(int divisor) {
    return (maxTokens + divisor - 1) / divisor;
  }

  <K, V> CommittedCache<K, V> create(long maxSize, Function<Set<K>, Map<K, V>> read) {
    CommittedCache<K, V> cache = new CommittedCache<>(maxSize, registry, this::inTransaction, read);
    caches.add(cache);
    return cache;
  }

  private <K, V> CommittedCache<K, V> measured(String name, CommittedCache<K, V> cache) {
    gauge("entries", "What is kept in memory.", name, cache, CommittedCache::size);
    gauge("hits", "How often something was found in memory.", name, cache, CommittedCache::hits);
    gauge("loads", "How often the database was asked.", name, cache, CommittedCache::loads);
    return cache;
  }

  private <K, V> void gauge(
      String what,
      String description,
      String name,
      CommittedCache<K, V> cache,
      Function<CommittedCache<K, V>, Long> value) {
    Metadata metadata =
        Metadata.builder().withName("warder_cache_" + what).withDescription(description).build();
    metrics.gauge(metadata, cache, value, new Tag("cache", name));
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

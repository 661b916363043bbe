package org.warder.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
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

  private final Map<String, CommittedCache<?, ?>> caches = new ConcurrentHashMap<>();

  @Resource private TransactionSynchronizationRegistry registry;

  private TransactionChanges changes;
  private Trust trust;
  private Event<ChangesToCommit> toCommit;
  private Transaction transaction;
  private MetricRegistry metrics;
  private long maxTokens;
  private Servers servers;

  protected CommittedCaches() {}

  /**
   * @param maxTokens the bound of a cache of tokens; 0 keeps nothing
   */
  @Inject
  CommittedCaches(
      Event<ChangesToCommit> toCommit,
      Transaction transaction,
      MetricRegistry metrics,
      @ConfigProperty(name = "CACHED_TOKENS") int maxTokens,
      @ConfigProperty(name = "SERVERS") Servers servers) {
    this.toCommit = toCommit;
    this.transaction = transaction;
    this.metrics = metrics;
    this.maxTokens = maxTokens;
    this.servers = servers;
    this.trust = new Trust(servers);
  }

  @PostConstruct
  void prepare() {
    changes = new TransactionChanges(registry, servers, toCommit::fire);
  }

  /** Until when what is in memory may be believed. */
  public Trust trust() {
    return trust;
  }

  /**
   * A cache of as many entries as there may be tokens.
   *
   * @param name what is in it, for metrics and for other servers
   * @param text how other servers are told its keys
   * @param read asks the database itself by a query of columns, and not the persistence context,
   *     which may know an older state
   */
  public <K, V> CommittedCache<K, V> create(
      String name, KeyText<K> text, Function<Set<K>, Map<K, V>> read) {
    return create(name, text, key -> false, read);
  }

  /**
   * The same for what clients send, so that much of it may be nothing.
   *
   * @param isAbsent says of what is not there, cheaper than a read, that it is not; false if it
   *     cannot say. It is asked outside of transactions, first.
   */
  public <K, V> CommittedCache<K, V> create(
      String name, KeyText<K> text, Predicate<K> isAbsent, Function<Set<K>, Map<K, V>> read) {
    return measured(create(name, maxTokens, text, isAbsent, read));
  }

  /** The same for what tokens name, of which there is less: a tenth. */
  public <K, V> CommittedCache<K, V> createOfNames(
      String name, KeyText<K> text, Function<Set<K>, Map<K, V>> read) {
    return measured(create(name, share(NAMES), text, key -> false, read));
  }

  /** The same for what is shown of tokens, which is more, and asked for less: a hundredth. */
  public <K, V> CommittedCache<K, V> createOfShown(
      String name, KeyText<K> text, Function<Set<K>, Map<K, V>> read) {
    return measured(create(name, share(SHOWN), text, key -> false, read));
  }

  private long share(int divisor) {
    return (maxTokens + divisor - 1) / divisor;
  }

  <K, V> CommittedCache<K, V> create(
      String name,
      long maxSize,
      KeyText<K> text,
      Predicate<K> isAbsent,
      Function<Set<K>, Map<K, V>> read) {
    CommittedCache<K, V> cache =
        new CommittedCache<>(
            name, maxSize, text, changes, trust, this::inTransaction, isAbsent, read);
    caches.put(name, cache);
    return cache;
  }

  private <K, V> CommittedCache<K, V> measured(CommittedCache<K, V> cache) {
    gauge("entries", "What is kept in memory.", cache, CommittedCache::size);
    gauge("hits", "How often something was found in memory.", cache, CommittedCache::hits);
    gauge("loads", "How often the database was asked.", cache, CommittedCache::loads);
    return cache;
  }

  private <K, V> void gauge(
      String what,
      String description,
      CommittedCache<K, V> cache,
      Function<CommittedCache<K, V>, Long> value) {
    Metadata metadata =
        Metadata.builder().withName("warder_cache_" + what).withDescription(description).build();
    metrics.gauge(metadata, cache, value, new Tag("cache", cache.name()));
  }

  /** Forgets everything, after the database has been changed by other means. */
  public void clear() {
    caches.values().forEach(CommittedCache::clear);
  }

  /**
   * Forgets what another server has changed.
   *
   * @param cache the name; of one that nobody has asked for yet nothing is kept
   * @param keys as {@link ChangesToCommit} says them
   */
  public void changedElsewhere(String cache, Collection<String> keys) {
    CommittedCache<?, ?> changed = caches.get(cache);
    if (changed != null) {
      keys.forEach(changed::forgetText);
    }
  }

  /** The same where a great deal has changed: forgets everything of that cache. */
  public void muchChangedElsewhere(String cache) {
    CommittedCache<?, ?> changed = caches.get(cache);
    if (changed != null) {
      changed.clear();
    }
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

package org.warder.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A bounded cache of what is committed, and of what is not there. It is exact: once a transaction
 * that has {@link #changed} an entry is over, nobody gets what was before it. Until then the
 * transaction itself reads the database, all others what they have.
 *
 * <p>A read counts the changes before and after: what was read while something changed is not kept.
 * So nobody waits for anybody, and no lock is held while the database is asked.
 *
 * @param <K> what is looked up
 * @param <V> what is found; it never changes
 */
public final class CommittedCache<K, V> {

  /** Keys share counters of changes; a wrong one costs a read. */
  private static final int COUNTERS = 1024;

  private final Cache<K, Optional<V>> entries;
  private final AtomicLongArray changes = new AtomicLongArray(COUNTERS);
  private final LongAdder loads = new LongAdder();
  private final TransactionSynchronizationRegistry transaction;
  private final Function<Supplier<Map<K, V>>, Map<K, V>> inTransaction;
  private final Function<Set<K>, Map<K, V>> read;

  /**
   * See {@link CommittedCaches}.
   *
   * @param maxSize how many entries are kept, those of what is not there included
   * @param inTransaction does something in a transaction where there is none
   * @param read asks the database itself, and not the persistence context, which may know an older
   *     state
   */
  CommittedCache(
      long maxSize,
      TransactionSynchronizationRegistry transaction,
      Function<Supplier<Map<K, V>>, Map<K, V>> inTransaction,
      Function<Set<K>, Map<K, V>> read) {
    this.entries = Caffeine.newBuilder().maximumSize(maxSize).recordStats().build();
    this.transaction = transaction;
    this.inTransaction = inTransaction;
    this.read = read;
  }

  /** What is committed, or what the current transaction has made of it. */
  public Optional<V> find(K key) {
    Optional<V> known = isChangedHere(key) ? null : entries.getIfPresent(key);
    return known != null ? known : Optional.ofNullable(load(Set.of(key)).get(key));
  }

  /** The same for several; what is not there is left out. */
  public Map<K, V> findAll(Collection<K> keys) {
    Map<K, V> found = new HashMap<>();
    Set<K> unknown = new HashSet<>();
    for (K key : keys) {
      Optional<V> known = isChangedHere(key) ? null : entries.getIfPresent(key);
      if (known == null) {
        unknown.add(key);
      } else {
        known.ifPresent(value -> found.put(key, value));
      }
    }
    if (!unknown.isEmpty()) {
      found.putAll(load(unknown));
    }
    return found;
  }

  /** Takes note that the current transaction changes, or may change, what the key finds. */
  public void changed(K key) {
    Set<K> keys = changedHere();
    if (keys == null) {
      keys = new HashSet<>();
      transaction.putResource(this, keys);
      transaction.registerInterposedSynchronization(new ForgetAfterwards(keys));
    }
    keys.add(key);
  }

  /** How many entries there are, those of what is not there included. */
  long size() {
    entries.cleanUp();
    return entries.estimatedSize();
  }

  /** How often something was found in memory. */
  long hits() {
    return entries.stats().hitCount();
  }

  /** How often the database was asked. */
  long loads() {
    return loads.sum();
  }

  /** Forgets everything: the database has been changed by other means. */
  public void clear() {
    for (int i = 0; i < COUNTERS; i++) {
      changes.incrementAndGet(i);
    }
    entries.invalidateAll();
  }

  private Map<K, V> load(Set<K> keys) {
    Map<K, Long> before = new HashMap<>();
    for (K key : keys) {
      if (!isChangedHere(key)) {
        before.put(key, changes.get(counter(key)));
      }
    }
    loads.increment();
    Map<K, V> found =
        isInTransaction() ? read.apply(keys) : inTransaction.apply(() -> read.apply(keys));
    before.forEach((key, count) -> keep(key, Optional.ofNullable(found.get(key)), count));
    return found;
  }

  /** Keeps what has been read, unless something has changed since. */
  private void keep(K key, Optional<V> found, long before) {
    int counter = counter(key);
    entries.asMap().computeIfAbsent(key, k -> changes.get(counter) == before ? found : null);
  }

  private boolean isInTransaction() {
    return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  private boolean isChangedHere(K key) {
    if (!isInTransaction()) {
      return false;
    }
    Set<K> keys = changedHere();
    return keys != null && keys.contains(key);
  }

  @SuppressWarnings("unchecked")
  private Set<K> changedHere() {
    return (Set<K>) transaction.getResource(this);
  }

  private void forget(K key) {
    changes.incrementAndGet(counter(key));
    entries.invalidate(key);
  }

  private static int counter(Object key) {
    int hash = key.hashCode();
    return (hash ^ hash >>> 16) & COUNTERS - 1;
  }

  /** However the transaction ended: what became of it may be unknown. */
  private final class ForgetAfterwards implements Synchronization {

    private final Set<K> keys;

    private ForgetAfterwards(Set<K> keys) {
      this.keys = keys;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      keys.forEach(CommittedCache.this::forget);
    }
  }
}

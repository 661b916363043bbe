package org.warder.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;
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

  /** What is kept where nothing is there. */
  private static final Object ABSENT = new Object();

  /** Keys share counters of changes; a wrong one costs a read. */
  private static final int COUNTERS = 1024;

  private final String name;
  private final Cache<K, Object> entries;
  private final AtomicLongArray changes = new AtomicLongArray(COUNTERS);
  private final LongAdder loads = new LongAdder();
  private final KeyText<K> text;
  private final TransactionChanges here;
  private final Trust trust;
  private final Function<Supplier<Map<K, V>>, Map<K, V>> inTransaction;
  private final Predicate<K> isAbsent;
  private final Function<Set<K>, Map<K, V>> read;

  /**
   * See {@link CommittedCaches}.
   *
   * @param name what other servers know it by
   * @param maxSize how many usual entries are kept, those of what is not there included; see {@link
   *     Weighted}
   * @param text how other servers are told its keys
   * @param trust whether what is in memory may be believed
   * @param inTransaction does something in a transaction where there is none
   * @param isAbsent says of what is not there, cheaper than a read, that it is not; false if it
   *     cannot say
   * @param read asks the database itself, and not the persistence context, which may know an older
   *     state
   */
  CommittedCache(
      String name,
      long maxSize,
      KeyText<K> text,
      TransactionChanges here,
      Trust trust,
      Function<Supplier<Map<K, V>>, Map<K, V>> inTransaction,
      Predicate<K> isAbsent,
      Function<Set<K>, Map<K, V>> read) {
    this.name = name;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(maxSize)
            .weigher((K key, Object value) -> Weighted.of(key) + Weighted.of(value) - 1)
            .recordStats()
            .build();
    this.text = text;
    this.here = here;
    this.trust = trust;
    this.inTransaction = inTransaction;
    this.isAbsent = isAbsent;
    this.read = read;
  }

  /** What is committed, or what the current transaction has made of it. */
  public Optional<V> find(K key) {
    Optional<V> known = known(key);
    return known != null ? known : Optional.ofNullable(load(Set.of(key)).get(key));
  }

  /** The same for several; what is not there is left out. */
  public Map<K, V> findAll(Collection<K> keys) {
    Map<K, V> found = new HashMap<>();
    Set<K> unknown = new HashSet<>();
    for (K key : keys) {
      Optional<V> known = known(key);
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
    here.add(this, key);
  }

  String name() {
    return name;
  }

  /** The text of a key of this cache, by which another server knows it. */
  @SuppressWarnings("unchecked")
  String text(Object key) {
    return text.write().apply((K) key);
  }

  /** Forgets what a key finds, which is in no transaction of this server any more. */
  @SuppressWarnings("unchecked")
  void forget(Object key) {
    changes.incrementAndGet(counter(key));
    entries.invalidate((K) key);
  }

  /** The same for a key that another server has told. */
  void forgetText(String key) {
    forget(text.read().apply(key));
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
      if (!here.contains(this, key)) {
        before.put(key, changes.get(counter(key)));
      }
    }
    loads.increment();
    Map<K, V> found = here.isInTransaction() ? read.apply(keys) : readCommitted(keys);
    before.forEach((key, count) -> keep(key, found.get(key), count));
    return found;
  }

  private Map<K, V> readCommitted(Set<K> keys) {
    return keys.stream().allMatch(isAbsent)
        ? Map.of()
        : inTransaction.apply(() -> read.apply(keys));
  }

  /** Keeps what has been read, or that there is nothing, unless something has changed since. */
  private void keep(K key, V found, long before) {
    Object kept = found == null ? ABSENT : found;
    int counter = counter(key);
    entries.asMap().computeIfAbsent(key, k -> changes.get(counter) == before ? kept : null);
  }

  /** What is in memory; null if the database has to be asked. */
  @SuppressWarnings("unchecked")
  private Optional<V> known(K key) {
    Object kept = trust.holds() && !here.contains(this, key) ? entries.getIfPresent(key) : null;
    if (kept == null) {
      return null;
    }
    return kept == ABSENT ? Optional.empty() : Optional.of((V) kept);
  }

  private static int counter(Object key) {
    int hash = key.hashCode();
    return (hash ^ hash >>> 16) & COUNTERS - 1;
  }
}

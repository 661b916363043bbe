package org.warder.database;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What transactions change of caches: told before the commit to whoever tells other servers, and
 * forgotten at the end.
 */
final class TransactionChanges {

  private final TransactionSynchronizationRegistry transaction;
  private final Servers servers;
  private final Consumer<ChangesToCommit> tell;

  TransactionChanges(
      TransactionSynchronizationRegistry transaction,
      Servers servers,
      Consumer<ChangesToCommit> tell) {
    this.transaction = transaction;
    this.servers = servers;
    this.tell = tell;
  }

  boolean isInTransaction() {
    return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  /** Whether the current transaction, if there is one, changes what the key finds. */
  boolean contains(CommittedCache<?, ?> cache, Object key) {
    if (!isInTransaction()) {
      return false;
    }
    Changes changes = here();
    return changes != null && changes.keys.getOrDefault(cache, Set.of()).contains(key);
  }

  /** Takes note that the current transaction does. */
  void add(CommittedCache<?, ?> cache, Object key) {
    Changes changes = here();
    if (changes == null) {
      changes = new Changes();
      transaction.putResource(TransactionChanges.class, changes);
      transaction.registerInterposedSynchronization(changes);
    }
    changes.keys.computeIfAbsent(cache, name -> new HashSet<>()).add(key);
  }

  private Changes here() {
    return (Changes) transaction.getResource(TransactionChanges.class);
  }

  /** Those of one transaction. */
  private final class Changes implements Synchronization {

    private final Map<CommittedCache<?, ?>, Set<Object>> keys = new LinkedHashMap<>();

    @Override
    public void beforeCompletion() {
      if (servers == Servers.SEVERAL) {
        Map<String, Set<String>> texts = new TreeMap<>();
        keys.forEach((cache, changed) -> texts.put(cache.name(), texts(cache, changed)));
        tell.accept(new ChangesToCommit(texts));
      }
    }

    /** However the transaction ended: what became of it may be unknown. */
    @Override
    public void afterCompletion(int status) {
      keys.forEach((cache, changed) -> changed.forEach(cache::forget));
    }

    private Set<String> texts(CommittedCache<?, ?> cache, Set<Object> changed) {
      return changed.stream().map(cache::text).collect(Collectors.toSet());
    }
  }
}

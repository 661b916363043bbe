package org.warder.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Texts by their keys in a table of the database, and how often they were read. */
@ApplicationScoped
public class Shelf {

  @PersistenceContext private EntityManager em;

  private final AtomicBoolean isPrepared = new AtomicBoolean();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicReference<Runnable> afterNextRead = new AtomicReference<>();

  /** Makes the table, once for all tests of a server, whose database is new. */
  @Transactional
  void prepare() {
    if (!isPrepared.getAndSet(true)) {
      em.createNativeQuery("create table shelf (name varchar(64) primary key, text varchar(64))")
          .executeUpdate();
    }
  }

  Map<String, String> read(Set<String> keys) {
    reads.incrementAndGet();
    Map<String, String> found = new HashMap<>();
    for (String key : keys) {
      em.createNativeQuery("select text from shelf where name = ?")
          .setParameter(1, key)
          .getResultList()
          .forEach(text -> found.put(key, (String) text));
    }
    Runnable after = afterNextRead.getAndSet(null);
    if (after != null) {
      after.run();
    }
    return found;
  }

  int reads() {
    return reads.get();
  }

  /** Does something once, between the next read and what is made of it. */
  void afterNextRead(Runnable work) {
    afterNextRead.set(work);
  }

  @Transactional
  void change(CommittedCache<String, String> cache, String key, String text) {
    cache.changed(key);
    write(key, text);
  }

  /** Writes without a word to the cache. */
  @Transactional
  void write(String key, String text) {
    em.createNativeQuery("delete from shelf where name = ?").setParameter(1, key).executeUpdate();
    em.createNativeQuery("insert into shelf values (?, ?)")
        .setParameter(1, key)
        .setParameter(2, text)
        .executeUpdate();
  }
}

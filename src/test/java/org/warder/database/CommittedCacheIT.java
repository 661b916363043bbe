package org.warder.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cache says what is committed, and to a transaction what that has made of it. */
@ArquillianTest
class CommittedCacheIT {

  @Inject private CommittedCaches caches;
  @Inject private Shelf shelf;
  @Inject private UserTransaction transaction;

  private final String key = UUID.randomUUID().toString();
  private final Set<String> absent = new HashSet<>();
  private CommittedCache<String, String> cache;

  @BeforeEach
  void makeCache() {
    shelf.prepare();
    cache = caches.create("shelf", 100, KeyText.TEXT, absent::contains, shelf::read);
  }

  @Test
  void asksOnce() {
    change("a");
    int before = shelf.reads();

    assertThat(cache.find(key)).contains("a");
    assertThat(cache.find(key)).contains("a");
    assertThat(cache.findAll(List.of(key))).containsOnlyKeys(key);
    assertThat(shelf.reads()).isEqualTo(before + 1);
  }

  @Test
  void remembersWhatIsNotThereUntilItIs() {
    assertThat(cache.find(key)).isEmpty();
    int before = shelf.reads();
    assertThat(cache.find(key)).isEmpty();
    assertThat(shelf.reads()).isEqualTo(before);

    change("a");
    assertThat(cache.find(key)).contains("a");
  }

  @Test
  void doesNotReadWhatIsKnownToBeAbsent() {
    absent.add(key);
    int before = shelf.reads();
    assertThat(cache.find(key)).isEmpty();
    assertThat(shelf.reads()).isEqualTo(before);

    absent.clear();
    assertThat(cache.find(key)).isEmpty();
    assertThat(shelf.reads()).isEqualTo(before);
    change("a");
    assertThat(cache.find(key)).contains("a");
  }

  @Test
  void readsAllIfOneMayBeThere() {
    change("a");
    absent.add(key + "-1");

    assertThat(cache.findAll(List.of(key + "-1", key))).containsOnlyKeys(key);
  }

  @Test
  void readsInATransactionWhatOthersDoNotSee() throws Exception {
    absent.add(key);
    transaction.begin();
    change("a");
    assertThat(cache.find(key)).contains("a");
    transaction.rollback();
  }

  @Test
  void asksForSeveralAtOnce() {
    change("a");
    int before = shelf.reads();

    assertThat(cache.findAll(List.of(key, key + "-1", key + "-2"))).containsOnlyKeys(key);
    assertThat(cache.find(key + "-2")).isEmpty();
    assertThat(shelf.reads()).isEqualTo(before + 1);
  }

  @Test
  void onlyTheTransactionItselfSeesWhatIsNotCommitted() throws Exception {
    change("a");
    assertThat(cache.find(key)).contains("a");

    transaction.begin();
    change("b");
    assertThat(cache.find(key)).contains("b");
    assertThat(elsewhere()).contains("a");
    transaction.commit();

    assertThat(cache.find(key)).contains("b");
    assertThat(elsewhere()).contains("b");
  }

  @Test
  void knowsNothingOfWhatIsRolledBack() throws Exception {
    transaction.begin();
    change("a");
    assertThat(cache.find(key)).contains("a");
    transaction.rollback();

    assertThat(cache.find(key)).isEmpty();
  }

  /** Who reads while somebody changes the same may get what was before, but nobody after them. */
  @Test
  void keepsNothingThatWasReadWhileItChanged() {
    change("a");
    shelf.afterNextRead(() -> elsewhere(() -> change("b")));

    assertThat(cache.find(key)).contains("a");
    assertThat(cache.find(key)).contains("b");
  }

  @Test
  void forgetsEverythingWhenItIsTold() {
    change("a");
    cache.find(key);
    shelf.write(key, "b");
    assertThat(cache.find(key)).contains("a");

    caches.clear();
    assertThat(cache.find(key)).contains("b");
  }

  @Test
  void keepsNoMoreThanItMay() {
    for (int i = 0; i < 1_000; i++) {
      cache.find(key + i);
    }
    assertThat(cache.size()).isLessThanOrEqualTo(100);
  }

  @Test
  void keepsLessOfWhatIsLarge() {
    for (int i = 0; i < 20; i++) {
      cache.find("x".repeat(2_000) + i);
    }
    assertThat(cache.size()).isBetween(1L, 4L);
    cache.find("y".repeat(20_000));
    assertThat(cache.size()).isLessThanOrEqualTo(4);
  }

  private void change(String value) {
    shelf.change(cache, key, value);
  }

  private Optional<String> elsewhere() {
    return CompletableFuture.supplyAsync(() -> cache.find(key)).join();
  }

  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }
}

package org.warder.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** Work of which the database has undone everything is done again, as a whole. */
@ArquillianTest
class RetriesIT {

  private static final int ATTEMPTS = 1 + Retries.MAX;

  @Inject private Shelf shelf;
  @Inject private Swap swap;
  @Inject private Transaction transaction;

  private final String one = UUID.randomUUID().toString();
  private final String other = UUID.randomUUID().toString();
  private final AtomicInteger calls = new AtomicInteger();

  @BeforeEach
  void fillShelf() {
    shelf.prepare();
    shelf.write(one, "before");
    shelf.write(other, "before");
  }

  @Test
  void ofTwoServicesThatWaitForEachOtherBothSucceed() {
    meet((first, second) -> swap.write(first, second, "after", this::meetOnce));

    assertThat(calls).hasValue(3);
    assertThat(texts()).containsOnly(Map.entry(one, "after"), Map.entry(other, "after"));
  }

  @Test
  void ofTwoPartsOfServicesThatWaitForEachOtherBothSucceed() {
    meet(
        (first, second) ->
            transaction.run(() -> swap.write(first, second, "after", this::meetOnce)));

    assertThat(calls).hasValue(3);
    assertThat(texts()).containsOnly(Map.entry(one, "after"), Map.entry(other, "after"));
  }

  @Test
  void givesUpInTheEnd() {
    assertFails("40P01", ATTEMPTS, Reason.CONCURRENT_CHANGE);
    assertFails("08006", ATTEMPTS, Reason.DATABASE_UNREACHABLE);
  }

  @Test
  void whatHasWaitedInVainIsNotDoneAgain() {
    assertFails("40XL1", 1, Reason.CONCURRENT_CHANGE);
    assertFails("08001", 1, Reason.DATABASE_UNREACHABLE);
  }

  /** Else the inner one would be done again without what the outer one had done before. */
  @Test
  void onlyWhoBeganTheTransactionDoesTheWorkAgain() {
    assertThatThrownBy(() -> transaction.run(() -> swap.fail("40001", calls::incrementAndGet)))
        .isInstanceOf(ServiceException.class);

    assertThat(calls).hasValue(ATTEMPTS);
  }

  private void assertFails(String sqlState, int attempts, Reason reason) {
    calls.set(0);
    assertThatThrownBy(() -> swap.fail(sqlState, calls::incrementAndGet))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    assertThat(calls).hasValue(attempts);
  }

  private final CyclicBarrier bothHaveOne = new CyclicBarrier(2);

  /** Lets two threads take the same rows in opposite order. */
  private void meet(BiConsumer<String, String> write) {
    CompletableFuture<Void> opposite = CompletableFuture.runAsync(() -> write.accept(other, one));
    write.accept(one, other);
    opposite.join();
  }

  /** The first two to come here wait for each other; who comes again does not. */
  private void meetOnce() {
    if (calls.incrementAndGet() > 2) {
      return;
    }
    try {
      bothHaveOne.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> texts() {
    return transaction.call(() -> shelf.read(Set.of(one, other)));
  }
}

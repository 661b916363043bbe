package org.warder.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.warder.error.ServiceException;

/** Guesses at the same time. */
class PasswordThrottleConcurrencyTest extends QuietThrottle {

  @Test
  void manyAtOnceGetNoFurtherThanOneAfterAnother() throws Exception {
    int guesses = 40;
    AtomicInteger made = new AtomicInteger();
    AtomicInteger turnedAway = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(guesses);
    ExecutorService guessers = Executors.newFixedThreadPool(guesses);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < guesses; i++) {
        all.add(guessers.submit(() -> guessTogether(begun, made, turnedAway)));
      }
      for (Future<?> guess : all) {
        guess.get();
      }
    } finally {
      guessers.shutdownNow();
    }

    assertThat(made).hasValue(PasswordThrottle.FREE);
    assertThat(turnedAway).hasValue(guesses - PasswordThrottle.FREE);
  }

  /** A guess that takes until all have begun. */
  private void guessTogether(CountDownLatch begun, AtomicInteger made, AtomicInteger turnedAway) {
    try {
      throttle.attempt(
          attempt("ops", HERE),
          () -> {
            made.incrementAndGet();
            begun.countDown();
            await(begun);
            return false;
          });
    } catch (ServiceException e) {
      turnedAway.incrementAndGet();
      begun.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

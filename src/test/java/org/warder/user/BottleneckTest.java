package org.warder.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;

/** A few work, a few wait, everybody else is told to come again. */
class BottleneckTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void noMoreThanItsWidthWorkAtOnceAndWhoFindsNoPlaceIsTurnedAway() throws Exception {
    Bottleneck bottleneck = new Bottleneck(2, 3, Duration.ofMinutes(1));
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger turnedAway = new AtomicInteger();
    CountDownLatch gone = new CountDownLatch(35);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String source = "192.0.2." + i;
      all.add(
          threads.submit(
              () -> {
                try {
                  pass(
                      bottleneck,
                      source,
                      () -> {
                        most.accumulateAndGet(working.incrementAndGet(), Math::max);
                        await(gone);
                        return working.decrementAndGet();
                      });
                } catch (ServiceException e) {
                  turnedAway.incrementAndGet();
                  gone.countDown();
                }
              }));
    }
    for (Future<?> one : all) {
      one.get(1, TimeUnit.MINUTES);
    }

    assertThat(turnedAway).hasValue(35);
    assertThat(most).hasValueLessThanOrEqualTo(2);
    assertThat(pass(bottleneck, "x", () -> "open again")).isEqualTo("open again");
  }

  @Test
  void noSourceHasMoreThanHalfOfThePlaces() throws Exception {
    Bottleneck bottleneck = new Bottleneck(1, 4, Duration.ofMinutes(1));
    CountDownLatch inside = new CountDownLatch(3);
    CountDownLatch done = new CountDownLatch(1);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(
          threads.submit(
              () ->
                  bottleneck.admit(
                      "a",
                      () -> {
                        inside.countDown();
                        await(done);
                        return null;
                      })));
    }
    await(inside);

    assertThatThrownBy(() -> pass(bottleneck, "a", () -> "no"))
        .isInstanceOf(ServiceException.class);
    assertThat(pass(bottleneck, "b", () -> "yes")).isEqualTo("yes");

    done.countDown();
    for (Future<?> one : all) {
      one.get(1, TimeUnit.MINUTES);
    }
    assertThat(pass(bottleneck, "a", () -> "again")).isEqualTo("again");
  }

  private static <T> T pass(Bottleneck bottleneck, String source, Supplier<T> work) {
    return bottleneck.admit(source, () -> bottleneck.work(work));
  }

  @Test
  void patienceEnds() throws Exception {
    Bottleneck bottleneck = new Bottleneck(1, 1, Duration.ofMillis(1));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Future<?> worker =
        threads.submit(
            () ->
                bottleneck.work(
                    () -> {
                      inside.countDown();
                      await(done);
                      return null;
                    }));
    await(inside);

    assertThatThrownBy(() -> bottleneck.work(() -> "never"))
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
              assertThat(e.retryAfter()).isPresent();
            });
    done.countDown();
    worker.get(1, TimeUnit.MINUTES);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

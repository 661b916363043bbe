package org.warder.user;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * Lets a few work at once and a few more wait, so that work which anybody can ask for and which
 * takes a whole core leaves something for everybody else. No source of requests has more than half
 * of the places, so that none keeps all others out.
 */
final class Bottleneck {

  /** What who is turned away should wait before the next try. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Semaphore working;
  private final int places;
  private final Duration patience;
  private final Map<String, Integer> present = new HashMap<>();

  /**
   * @param width how many work at once
   * @param queue how many more wait
   * @param patience the longest wait
   */
  Bottleneck(int width, int queue, Duration patience) {
    this.working = new Semaphore(width, true);
    this.places = width + queue;
    this.patience = patience;
  }

  /**
   * Does something while it has a place, in which it may {@link #work}.
   *
   * @param source whom the place counts for
   * @throws ServiceException {@code too many requests} if there is none
   */
  <T> T admit(String source, Supplier<T> something) {
    arrive(source);
    try {
      return something.get();
    } finally {
      leave(source);
    }
  }

  /**
   * Does the work when it is its turn.
   *
   * @throws ServiceException {@code too many requests} if it took too long
   */
  <T> T work(Supplier<T> work) {
    try {
      if (!working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      working.release();
    }
  }

  private synchronized void arrive(String source) {
    int all = present.values().stream().mapToInt(Integer::intValue).sum();
    int own = present.getOrDefault(source, 0);
    if (all >= places || own >= (places + 1) / 2) {
      throw busy();
    }
    present.put(source, own + 1);
  }

  private synchronized void leave(String source) {
    present.computeIfPresent(source, (name, own) -> own == 1 ? null : own - 1);
  }

  private static ServiceException busy() {
    return ServiceException.retryLater(
        RETRY_AFTER, Reason.TOO_MANY_PASSWORDS, RETRY_AFTER.toSeconds());
  }
}

package org.warder.user;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * Lets a few through at once and a few more wait, so that work which anybody can ask for and which
 * takes a whole core leaves something for everybody else.
 */
final class Bottleneck {

  /** What who is turned away should wait before the next try. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Semaphore working;
  private final Semaphore present;
  private final Duration patience;

  /**
   * @param width how many work at once
   * @param queue how many more wait
   * @param patience the longest wait
   */
  Bottleneck(int width, int queue, Duration patience) {
    this.working = new Semaphore(width, true);
    this.present = new Semaphore(width + queue);
    this.patience = patience;
  }

  /**
   * Does the work when it is its turn.
   *
   * @throws ServiceException {@code too many requests} if too many wait already, or it took too
   *     long
   */
  <T> T pass(Supplier<T> work) {
    if (!present.tryAcquire()) {
      throw busy();
    }
    try {
      if (!working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
      try {
        return work.get();
      } finally {
        working.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      present.release();
    }
  }

  private static ServiceException busy() {
    return ServiceException.retryLater(
        RETRY_AFTER, Reason.TOO_MANY_PASSWORDS, RETRY_AFTER.toSeconds());
  }
}

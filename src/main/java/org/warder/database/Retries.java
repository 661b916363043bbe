package org.warder.database;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.warder.database.Attempt.Outcome;

/**
 * Does work again of which the database has undone everything (src/docs/architecture.md, Retries).
 * A commit that fails is never repeated: nobody knows what became of it.
 */
@Dependent
class Retries {

  /** How often work is done again. */
  static final int MAX = 4;

  /** Bounds the first pause, in milliseconds; each further one may be twice as long. */
  private static final int FIRST_PAUSE = 50;

  private final Attempt attempt;

  @Inject
  Retries(Attempt attempt) {
    this.attempt = attempt;
  }

  /**
   * Does the work again, in transactions of its own, until it succeeds or fails for good.
   *
   * @param first how it failed
   * @throws RuntimeException the last failure
   */
  <T> T retry(RuntimeException first, Supplier<T> work) {
    RuntimeException failure = first;
    for (int retry = 0; retry < MAX && DatabaseErrors.isUndone(failure) && pause(retry); retry++) {
      Outcome<T> outcome = attempt.makeAlone(work);
      if (outcome.failure() == null) {
        return outcome.value();
      }
      failure = outcome.failure();
    }
    throw failure;
  }

  /** Lets others go first, for a random time; false if the thread shall end. */
  private static boolean pause(int retry) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_PAUSE << retry));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package org.warder.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** What failed at a server that is alone: in its memory. */
final class FailuresHere implements FailureMemory {

  private final Cache<String, Failures> failures;

  FailuresHere(Clock clock) {
    failures =
        Caffeine.newBuilder()
            .maximumSize(PasswordThrottle.MAX_REMEMBERED)
            .expireAfterWrite(PasswordThrottle.MEMORY)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli()))
            .executor(Runnable::run)
            .build();
  }

  @Override
  public Failures change(String key, UnaryOperator<Failures> change) {
    return failures.asMap().compute(key, (pair, before) -> change.apply(before));
  }

  /** How many pairs it remembers at the moment. */
  long remembered() {
    failures.cleanUp();
    return failures.estimatedSize();
  }
}

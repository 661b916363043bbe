package org.warder.api.protocol;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.warder.id.Id;
import org.warder.token.EndedValueShown;

/** Tells operators that a value is still used which has ended (src/docs/api.md, Rotation). */
@ApplicationScoped
class ReuseLog {

  private static final Logger LOG = System.getLogger(ReuseLog.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MAX_TOKENS = 10_000;

  /** What has come since the last line about a token. */
  private record Silence(Instant since, long count) {}

  private final Cache<Id, Silence> silences = Caffeine.newBuilder().maximumSize(MAX_TOKENS).build();

  private Clock clock;

  protected ReuseLog() {}

  @Inject
  ReuseLog(Clock clock) {
    this.clock = clock;
  }

  /** A line for the first, and then at most one a minute and token that counts the others. */
  void shown(@Observes EndedValueShown event) {
    AtomicReference<Long> told = new AtomicReference<>();
    Instant now = clock.instant();
    silences
        .asMap()
        .compute(
            event.tokenId(),
            (id, silence) -> {
              long count = silence == null ? 1 : silence.count() + 1;
              boolean isDue = silence == null || !now.isBefore(silence.since().plus(PAUSE));
              told.set(isDue ? count : null);
              return isDue ? new Silence(now, 0) : new Silence(silence.since(), count);
            });
    if (told.get() != null) {
      LOG.log(
          Level.WARNING,
          "token_reuse: a value of token {0} that has ended was used {1}, last from {2}",
          event.tokenId(),
          told.get() == 1 ? "once" : told.get() + " times",
          event.address());
    }
  }
}

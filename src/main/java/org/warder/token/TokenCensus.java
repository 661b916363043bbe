package org.warder.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.warder.database.Transaction;

/** How many tokens there are by status, for metrics. Counted at most once a minute. */
@ApplicationScoped
class TokenCensus {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private TokenRepository tokens;
  private Transaction transaction;
  private Clock clock;
  private LoadingCache<EffectiveStatus, Double> counts;

  protected TokenCensus() {}

  @Inject
  TokenCensus(TokenRepository tokens, Transaction transaction, Clock clock) {
    this.tokens = tokens;
    this.transaction = transaction;
    this.clock = clock;
    counts = Caffeine.newBuilder().expireAfterWrite(KEPT).build(this::count);
  }

  void register(
      @Observes @Initialized(ApplicationScoped.class) Object start, MetricRegistry metrics) {
    Metadata tokens =
        Metadata.builder()
            .withName("warder_tokens")
            .withDescription("Tokens by status, counted at most once a minute.")
            .build();
    for (EffectiveStatus status : EffectiveStatus.values()) {
      String text = status.name().toLowerCase(Locale.ROOT);
      metrics.gauge(tokens, status, counts::get, new Tag("status", text));
    }
  }

  /** Nobody knows while the database is away. */
  private Double count(EffectiveStatus status) {
    try {
      return transaction.call(() -> (double) tokens.count(status, clock.instant()));
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }
}

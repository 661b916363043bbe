package org.warder.api.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.warder.access.gate.Verdict;

/** How many checks there were by dialect and outcome, and how long they took. */
@ApplicationScoped
public class GateMetrics {

  private static final Dialect[] DIALECTS = Dialect.values();

  /** By dialect, the last for none, and outcome. */
  private final Counter[][] counters = new Counter[DIALECTS.length + 1][Outcome.values().length];

  private Histogram time;

  /** What came of a check. */
  private enum Outcome {
    ALLOWED,
    NO_ROUTE,
    NO_CREDENTIAL,
    NOT_ENOUGH,
    UNKNOWN;

    private String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Outcome of(Verdict verdict) {
      if (verdict instanceof Verdict.Allowed) {
        return ALLOWED;
      }
      if (verdict instanceof Verdict.NoRoute) {
        return NO_ROUTE;
      }
      if (verdict instanceof Verdict.NoCredential) {
        return NO_CREDENTIAL;
      }
      return verdict instanceof Verdict.NotEnough ? NOT_ENOUGH : UNKNOWN;
    }
  }

  protected GateMetrics() {}

  @Inject
  GateMetrics(MetricRegistry registry) {
    time =
        registry.histogram(
            Metadata.builder()
                .withName("warder_gate_check_microseconds")
                .withDescription("How long checks took.")
                .build());
    Metadata checks =
        Metadata.builder()
            .withName("warder_gate_checks")
            .withDescription("Checks by dialect and outcome.")
            .build();
    for (int dialect = 0; dialect <= DIALECTS.length; dialect++) {
      String text = dialect < DIALECTS.length ? DIALECTS[dialect].text() : "none";
      for (Outcome outcome : Outcome.values()) {
        counters[dialect][outcome.ordinal()] =
            registry.counter(checks, new Tag("dialect", text), new Tag("outcome", outcome.text()));
      }
    }
  }

  /** Metrics are there from the start on, at zero. */
  void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
    time.getCount();
  }

  public void count(Optional<Dialect> dialect, Verdict verdict, long nanos) {
    int row = dialect.isPresent() ? dialect.get().ordinal() : DIALECTS.length;
    counters[row][Outcome.of(verdict).ordinal()].inc();
    time.update(nanos / 1_000);
  }
}

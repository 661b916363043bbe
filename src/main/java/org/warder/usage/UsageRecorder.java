package org.warder.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.warder.id.Id;
import org.warder.permission.Permission;

/**
 * Counts the uses of tokens, in memory (src/docs/api.md, Use). Whoever checks a token calls it; it
 * never fails, and waits for nobody while there are fewer than {@value #MAX_TALLIES} tokens in use.
 * What comes beyond is written by whoever comes, so that nothing is lost and memory has a bound.
 */
@ApplicationScoped
public class UsageRecorder {

  static final int MAX_TALLIES = 131_072;

  private final Tallies tallies = new Tallies(MAX_TALLIES);

  /** Whether a use could not be recorded since that was last asked. */
  private final AtomicBoolean hasGap = new AtomicBoolean();

  private UsageSettings settings;
  private UsageWriter writer;
  private Clock clock;

  protected UsageRecorder() {}

  @Inject
  UsageRecorder(UsageSettings settings, UsageWriter writer, Clock clock) {
    this.settings = settings;
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * A token was used, and its use not refused for want of a permission.
   *
   * @param by those of its permissions that allowed it, each once
   */
  public void allowed(UsedToken token, Collection<Permission> by, Origin origin) {
    if (settings.isOn()) {
      Origin kept = settings.keepsAddress() ? origin : origin.withoutAddress();
      long now = Moments.toMicros(clock.instant());
      count(token.id(), now, tally -> tally.allow(token, by, kept, now));
    }
  }

  /** A token was shown that does not work, or lacks a permission. */
  public void denied(Id token) {
    if (settings.isOn()) {
      count(token, Moments.toMicros(clock.instant()), Tally::deny);
    }
  }

  /** A value of a token was shown that has ended. */
  public void reused(Id token) {
    if (settings.isOn()) {
      long now = Moments.toMicros(clock.instant());
      count(token, now, tally -> tally.reuse(now));
    }
  }

  private void count(Id token, long now, Consumer<Tally> use) {
    TallyKey key = TallyKey.of(token.value(), now);
    Optional<Tally> known = tallies.get(key);
    if (known.isPresent()) {
      use.accept(known.get());
    } else {
      Tally single = new Tally(key);
      use.accept(single);
      writeNow(single.pending());
    }
  }

  private void writeNow(Pending use) {
    try {
      writer.writeValues(List.of(use));
      writer.write(List.of(use));
    } catch (RuntimeException e) {
      // A check never fails for it. The next round says if the database is away, and begins again.
      hasGap.set(true);
    }
  }

  /** What this server knows of the last use of a token, as far as it may not be written yet. */
  UsageTimes times(Id token) {
    return inMemory(token)
        .map(
            tally ->
                new UsageTimes(
                    tally.last() == null ? null : Moments.of(tally.last().at()),
                    Moments.of(tally.lastReusedAt())))
        .reduce(UsageTimes.NONE, UsageTimes::latest);
  }

  /** When a value of a token was last used, as far as this server knows. */
  public Optional<Instant> lastUseOfValue(Id token, Id value) {
    return inMemory(token)
        .map(tally -> tally.lastOfValue(value))
        .max(Comparator.naturalOrder())
        .map(Moments::of);
  }

  /** What is in memory of a token: the day before and after, since clocks are put right. */
  Stream<Tally> inMemory(Id token) {
    Instant now = clock.instant();
    int day = TallyKey.of(token.value(), Moments.toMicros(now)).day();
    return Stream.of(day - 1, day, day + 1)
        .flatMap(some -> tallies.find(new TallyKey(token.value(), some)).stream());
  }

  Tallies tallies() {
    return tallies;
  }

  /** Whether a use could not be recorded since this was last asked. */
  boolean takeGap() {
    return hasGap.getAndSet(false);
  }
}

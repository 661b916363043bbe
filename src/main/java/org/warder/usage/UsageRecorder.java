package org.warder.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.usage.Pending.LastUse;

/**
 * Counts the uses of tokens, in memory (src/docs/api.md, Use). Whoever checks a token calls it; it
 * never fails, and waits for nobody. When memory for it runs short, a round of writing begins at
 * once. What comes when there is no room is not recorded, which the time says since which uses are.
 */
@ApplicationScoped
public class UsageRecorder {

  /** About 150 bytes each; so many for a million tokens in use, and the day before at midnight. */
  private static final int MAX_TALLIES = 1_500_000;

  private final Tallies tallies;

  /** Whether a use could not be recorded since that was last asked. */
  private final AtomicBoolean hasGap = new AtomicBoolean();

  /** A permit asks for a round of writing. */
  private final Semaphore round = new Semaphore(0);

  private UsageSettings settings;
  private Clock clock;

  protected UsageRecorder() {
    tallies = new Tallies(0);
  }

  @Inject
  UsageRecorder(UsageSettings settings, Clock clock) {
    this(settings, clock, MAX_TALLIES);
  }

  UsageRecorder(UsageSettings settings, Clock clock, int maxTallies) {
    this.settings = settings;
    this.clock = clock;
    tallies = new Tallies(maxTallies);
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
    Optional<Tally> tally = tallies.find(key);
    if (tally.isEmpty()) {
      tally = tallies.get(key);
      if (tallies.isCrowded()) {
        askForRound();
      }
    }
    tally.ifPresentOrElse(use, () -> hasGap.set(true));
  }

  /** Lets whoever waits for a round begin it. */
  void askForRound() {
    if (round.availablePermits() == 0) {
      round.release();
    }
  }

  /** Waits until a round is asked for, or for so long. */
  void awaitRound(long nanos) throws InterruptedException {
    if (round.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
      round.drainPermits();
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

  /** The last use of a value of a token, as far as this server knows. */
  public Optional<ValueUse> lastUseOfValue(Id token, Id value) {
    return inMemory(token)
        .map(tally -> tally.lastOfValue(value))
        .filter(Objects::nonNull)
        .reduce(LastUse::latest)
        .map(use -> new ValueUse(Moments.of(use.at()), use.origin().address()));
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

package org.warder.usage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The uses that this server has seen and may not have written yet, a tally for each token and day.
 * Counting takes no lock.
 *
 * <p>A tally without new uses is laid aside before it is dropped: whoever had found it just before
 * may still count in it.
 */
final class Tallies {

  /** How long somebody may take between finding a tally and counting in it. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  private static final Comparator<Tally> ORDER =
      Comparator.comparingLong((Tally tally) -> tally.key().token())
          .thenComparingInt(tally -> tally.key().day());

  private final int max;
  private final ConcurrentHashMap<TallyKey, Tally> current = new ConcurrentHashMap<>();
  private final Set<Tally> laidAside = new LinkedHashSet<>();

  /**
   * None yet.
   *
   * @param max how many there are at most
   */
  Tallies(int max) {
    this.max = max;
  }

  /** The tally of a token on a day; empty where there is room for no more. */
  Optional<Tally> get(TallyKey key) {
    Tally known = current.get(key);
    if (known == null && current.mappingCount() < max) {
      known = current.computeIfAbsent(key, Tally::new);
    }
    return Optional.ofNullable(known);
  }

  /** The tally of a token on a day, if there is one. */
  Optional<Tally> find(TallyKey key) {
    return Optional.ofNullable(current.get(key));
  }

  /** Whether there may soon be no room. */
  boolean isCrowded() {
    return current.mappingCount() > max / 2;
  }

  /** All that may have something to be written, in the order of the tokens' ids. */
  List<Tally> sorted() {
    List<Tally> all = new ArrayList<>(current.values());
    synchronized (laidAside) {
      all.addAll(laidAside);
    }
    all.sort(ORDER);
    return all;
  }

  /** Lays aside one that has nothing to be written, and drops it when that is long past. */
  void settle(Tally tally, long nanoTime) {
    synchronized (laidAside) {
      if (current.remove(tally.key(), tally)) {
        tally.layAside(nanoTime);
        laidAside.add(tally);
      } else if (nanoTime - tally.laidAsideAt() > GRACE.toNanos()) {
        laidAside.remove(tally);
      }
    }
  }
}

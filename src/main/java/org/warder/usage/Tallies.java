package org.warder.usage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The uses that this server has seen and may not have written yet, a tally for each token and day.
 * Counting takes no lock.
 *
 * <p>Where there is no room for another day of a token, as may be after midnight, its uses are
 * counted for the day before.
 *
 * <p>A tally without new uses is laid aside before it is dropped: whoever had found it just before
 * may still count in it.
 */
final class Tallies {

  /** How long somebody may take between finding a tally and counting in it. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  private static final Comparator<Tally> ORDER =
      Comparator.comparingLong(Tally::token).thenComparingInt(Tally::day);

  private final int max;
  private final ConcurrentHashMap<TallyKey, Tally> current = new ConcurrentHashMap<>();

  /** By when each was laid aside, of {@link System#nanoTime}. */
  private final Map<Tally, Long> laidAside = new IdentityHashMap<>();

  private volatile int countLaidAside;

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
    if (known == null) {
      known =
          count() < max
              ? current.computeIfAbsent(key, Tally::new)
              : current.get(new TallyKey(key.token(), key.day() - 1));
    }
    return Optional.ofNullable(known);
  }

  /** How many there are. */
  long count() {
    return current.mappingCount() + countLaidAside;
  }

  /** The tally of a token on a day, if there is one. */
  Optional<Tally> find(TallyKey key) {
    return Optional.ofNullable(current.get(key));
  }

  /** Whether there may soon be no room. */
  boolean isCrowded() {
    return count() > max * 3L / 4;
  }

  /** All that may have something to be written, in the order of the tokens' ids. */
  List<Tally> sorted() {
    List<Tally> all = new ArrayList<>(current.values());
    synchronized (laidAside) {
      all.addAll(laidAside.keySet());
    }
    all.sort(ORDER);
    return all;
  }

  /** Lays aside those that have nothing to be written, and drops them when that is long past. */
  void settle(Collection<Tally> idle, long nanoTime) {
    // One object for all of them.
    Long now = nanoTime;
    synchronized (laidAside) {
      for (Tally tally : idle) {
        if (current.get(tally) == tally) {
          current.remove(tally);
          laidAside.put(tally, now);
        } else if (nanoTime - laidAside.getOrDefault(tally, now) > GRACE.toNanos()) {
          laidAside.remove(tally);
        }
      }
      countLaidAside = laidAside.size();
    }
  }
}

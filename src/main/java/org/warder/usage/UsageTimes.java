package org.warder.usage;

import java.time.Instant;

/**
 * When a token was last used.
 *
 * @param lastUsedAt the last use that was not denied; null if none is known
 * @param lastReusedAt when a value that has ended was last shown; null if none was
 */
public record UsageTimes(Instant lastUsedAt, Instant lastReusedAt) {

  public static final UsageTimes NONE = new UsageTimes(null, null);

  /** The later ones of both. */
  public UsageTimes latest(UsageTimes other) {
    return new UsageTimes(
        later(lastUsedAt, other.lastUsedAt), later(lastReusedAt, other.lastReusedAt));
  }

  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? other : one;
  }
}

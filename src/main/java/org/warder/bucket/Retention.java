package org.warder.bucket;

import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * How long data is kept, and how much of it lies together (src/docs/api.md, Buckets).
 *
 * @param everySeconds how long, in seconds; 0 means forever, else at least an hour
 * @param shardGroupSeconds the time that one group of shards covers, in seconds; at least an hour
 */
public record Retention(long everySeconds, long shardGroupSeconds) {

  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;
  private static final long WEEK = 7 * DAY;

  /** Forever. */
  public static final Retention INFINITE = of(0, 0);

  public Retention {
    if (everySeconds > 0 && everySeconds < HOUR) {
      throw new ServiceException(Reason.RETENTION_TOO_SHORT);
    }
    if (everySeconds > 0 && shardGroupSeconds > everySeconds) {
      throw new ServiceException(Reason.RETENTION_BELOW_SHARD_GROUP);
    }
  }

  /**
   * What a client asks for.
   *
   * @param everySeconds how long, in seconds; 0 means forever
   * @param shardGroupSeconds in seconds; 0 for the size that suits {@code everySeconds}
   * @throws ServiceException {@code unprocessable entity} if the two are out of bounds
   */
  public static Retention of(long everySeconds, long shardGroupSeconds) {
    refuseNegative(everySeconds, shardGroupSeconds);
    return new Retention(
        everySeconds,
        shardGroupSeconds == 0 ? suitable(everySeconds) : Math.max(HOUR, shardGroupSeconds));
  }

  /**
   * What a client asks for instead of this.
   *
   * @param everySeconds how long, in seconds; 0 means forever
   * @param shardGroupSeconds in seconds; 0 keeps what is
   */
  Retention changed(long everySeconds, long shardGroupSeconds) {
    refuseNegative(everySeconds, shardGroupSeconds);
    if (shardGroupSeconds > 0) {
      return of(everySeconds, shardGroupSeconds);
    }
    if (everySeconds > 0 && everySeconds >= HOUR && everySeconds < this.shardGroupSeconds) {
      throw new ServiceException(Reason.SHARD_GROUP_ABOVE_NEW_RETENTION);
    }
    return new Retention(everySeconds, this.shardGroupSeconds);
  }

  private static void refuseNegative(long everySeconds, long shardGroupSeconds) {
    if (everySeconds < 0) {
      throw new ServiceException(Reason.RETENTION_NEGATIVE);
    }
    if (shardGroupSeconds < 0) {
      throw new ServiceException(Reason.SHARD_GROUP_NEGATIVE);
    }
  }

  private static long suitable(long everySeconds) {
    if (everySeconds == 0 || everySeconds >= 180 * DAY) {
      return WEEK;
    }
    return everySeconds >= 2 * DAY ? DAY : HOUR;
  }
}

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

  /**
   * What a new bucket shall have.
   *
   * @throws ServiceException {@code unprocessable entity} if the two are out of bounds
   */
  static Retention of(long everySeconds, long shardGroupSeconds) {
    return bounded(everySeconds, shardGroupSeconds, Reason.RETENTION_BELOW_SHARD_GROUP);
  }

  /**
   * What a bucket shall have instead of this.
   *
   * @throws ServiceException {@code unprocessable entity} if the two are out of bounds
   */
  Retention changed(long everySeconds, long shardGroupSeconds) {
    return bounded(everySeconds, shardGroupSeconds, Reason.SHARD_GROUP_ABOVE_NEW_RETENTION);
  }

  private static Retention bounded(long everySeconds, long shardGroupSeconds, Reason shorter) {
    long shardGroup = Math.max(HOUR, shardGroupSeconds);
    if (everySeconds > 0 && everySeconds < HOUR) {
      throw new ServiceException(Reason.RETENTION_TOO_SHORT);
    }
    if (everySeconds > 0 && everySeconds < shardGroup) {
      throw new ServiceException(shorter);
    }
    return new Retention(everySeconds, shardGroup);
  }

  /**
   * The shard groups that suit a retention, in seconds.
   *
   * @param everySeconds how long data is kept, in seconds; 0 means forever
   */
  public static long suitableShardGroup(long everySeconds) {
    if (everySeconds == 0 || everySeconds >= 180 * DAY) {
      return WEEK;
    }
    return everySeconds >= 2 * DAY ? DAY : HOUR;
  }
}

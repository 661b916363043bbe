package org.warder.bucket;

import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * How long data shall be kept, as a client asks for it; null leaves a member out.
 *
 * @param everySeconds how long, in seconds; 0 means forever
 * @param shardGroupSeconds the time that one group of shards covers, in seconds; 0 counts as left
 *     out
 */
public record RetentionRule(Long everySeconds, Long shardGroupSeconds) {

  /** Forever. */
  public static final RetentionRule FOREVER = new RetentionRule(0L, null);

  public RetentionRule {
    if (everySeconds != null && everySeconds < 0) {
      throw new ServiceException(Reason.RETENTION_NEGATIVE);
    }
    if (shardGroupSeconds != null && shardGroupSeconds < 0) {
      throw new ServiceException(Reason.SHARD_GROUP_NEGATIVE);
    }
    shardGroupSeconds =
        shardGroupSeconds != null && shardGroupSeconds == 0 ? null : shardGroupSeconds;
  }

  /**
   * The retention of a new bucket: forever and the shard groups that suit, where left out.
   *
   * @throws ServiceException {@code unprocessable entity} if the two are out of bounds
   */
  Retention initial() {
    long every = everySeconds == null ? 0 : everySeconds;
    return Retention.of(
        every, shardGroupSeconds == null ? Retention.suitableShardGroup(every) : shardGroupSeconds);
  }

  /**
   * The retention of a bucket that has one: what is left out stays.
   *
   * @throws ServiceException {@code unprocessable entity} if the two are out of bounds
   */
  Retention appliedTo(Retention present) {
    long every = everySeconds == null ? present.everySeconds() : everySeconds;
    return present.changed(
        every, shardGroupSeconds == null ? present.shardGroupSeconds() : shardGroupSeconds);
  }
}

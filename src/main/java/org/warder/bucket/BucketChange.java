package org.warder.bucket;

/**
 * What shall be different about a bucket; null keeps what is.
 *
 * @param name the new name; changing it needs the right to read the bucket, too
 * @param description the new description
 * @param retention the new rule
 */
public record BucketChange(String name, String description, Rule retention) {

  /**
   * A retention rule as a client changes it, unchecked.
   *
   * @param everySeconds how long data is kept, in seconds; 0 means forever
   * @param shardGroupSeconds in seconds; 0 keeps what is
   */
  public record Rule(long everySeconds, long shardGroupSeconds) {}
}

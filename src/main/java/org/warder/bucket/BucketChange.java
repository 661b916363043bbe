package org.warder.bucket;

/**
 * What shall be different about a bucket; null keeps what is.
 *
 * @param name the new name; changing it needs the right to read the bucket, too
 * @param description the new description
 * @param retention what is different about the retention
 */
public record BucketChange(String name, String description, RetentionRule retention) {}

package org.warder.bucket;

import org.warder.database.Weighted;
import org.warder.id.Id;

/**
 * What requests need to know of a bucket, as it is committed.
 *
 * @param id the bucket
 * @param orgId the organization that it is in
 * @param name its current name
 */
public record KnownBucket(Id id, Id orgId, String name) implements Weighted {

  @Override
  public int weight() {
    return Weighted.of(name);
  }
}

package org.warder.bucket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.warder.id.Id;

/** Writes buckets as a request does whose checks passed before another request came in between. */
@Stateless
public class UncheckedBuckets {

  @Inject private BucketRepository buckets;

  public void add(Id orgId, String name) {
    buckets.add(new Bucket(orgId, new NewBucket(name, null, null, null), Instant.EPOCH));
  }

  public void rename(Id id, String name) {
    Bucket bucket = buckets.lock(id).orElseThrow();
    bucket.change(new BucketChange(name, null, null), Instant.EPOCH);
    buckets.write(bucket);
  }
}

package org.warder.api.buckets;

import java.util.List;
import org.warder.bucket.BucketChange;

/** The request that changes a bucket. */
public record UpdateBucketRequest(
    String name, String description, List<RetentionRuleRequest> retentionRules) {

  BucketChange toChange() {
    return new BucketChange(name, description, RetentionRuleRequest.only(retentionRules));
  }
}

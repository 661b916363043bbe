package org.warder.api.buckets;

import java.util.List;
import org.warder.bucket.BucketChange;

/** The request that changes a bucket. */
public record UpdateBucketRequest(
    String name, String description, List<RetentionRuleRequest> retentionRules) {

  BucketChange toChange() {
    BucketChange.Rule rule =
        RetentionRuleRequest.only(retentionRules)
            .map(
                asked ->
                    new BucketChange.Rule(asked.everySeconds(), asked.shardGroupDurationSeconds()))
            .orElse(null);
    return new BucketChange(name, description, rule);
  }
}

package org.warder.api.buckets;

import static org.warder.error.ErrorCode.INVALID;

import java.util.List;
import org.warder.api.errors.RequestException;
import org.warder.bucket.NewBucket;
import org.warder.id.Id;

/** The request that creates a bucket; {@code schemaType} is ignored. */
public record CreateBucketRequest(
    Id orgID,
    String name,
    String description,
    String rp,
    List<RetentionRuleRequest> retentionRules) {

  NewBucket toNewBucket() {
    if (orgID == null) {
      throw new RequestException(INVALID, "organization id must be provided");
    }
    return new NewBucket(name, description, rp, RetentionRuleRequest.only(retentionRules));
  }
}

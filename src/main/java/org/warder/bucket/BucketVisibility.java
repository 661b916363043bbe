package org.warder.bucket;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.BUCKETS;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.warder.security.Caller;
import org.warder.security.DecisionLedger;

/** Which buckets the caller may see. */
@Dependent
class BucketVisibility {

  private final Caller caller;
  private final DecisionLedger decisions;

  @Inject
  BucketVisibility(Caller caller, DecisionLedger decisions) {
    this.caller = caller;
    this.decisions = decisions;
  }

  /** Whether the caller may see a bucket; of a system bucket the organization decides. */
  boolean mayRead(Bucket bucket) {
    if (bucket.isSystem()) {
      decisions.waive(READ, BUCKETS);
    }
    return caller.may(bucket.readPermission());
  }
}

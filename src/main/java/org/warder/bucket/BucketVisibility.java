package org.warder.bucket;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.BUCKETS;
import static org.warder.permission.ResourceType.ORGS;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.warder.permission.Scope;
import org.warder.security.Caller;
import org.warder.security.DecisionLedger;

/** Which buckets the caller may see. */
@Dependent
class BucketVisibility {

  /**
   * What of lists the caller may see.
   *
   * @param buckets which buckets of users
   * @param orgs the organizations whose system buckets
   */
  record Scopes(Scope buckets, Scope orgs) {}

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

  /** Which buckets of lists the caller may see. */
  Scopes scopes() {
    return new Scopes(caller.scope(READ, BUCKETS), caller.scope(READ, ORGS));
  }
}

package org.warder.bucket;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.warder.org.OrgCreated;

/** Gives each new organization the two buckets that the system keeps in it. */
@Dependent
class SystemBuckets {

  private final BucketRepository buckets;

  @Inject
  SystemBuckets(BucketRepository buckets) {
    this.buckets = buckets;
  }

  void create(@Observes OrgCreated org) {
    add(org, "_tasks", "System bucket for task logs", Duration.ofDays(3));
    add(org, "_monitoring", "System bucket for monitoring logs", Duration.ofDays(7));
  }

  private void add(OrgCreated org, String name, String description, Duration retention) {
    buckets.add(Bucket.system(org.orgId(), name, description, retention.toSeconds(), org.at()));
  }
}

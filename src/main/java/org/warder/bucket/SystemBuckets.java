package org.warder.bucket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.warder.org.OrgCreated;

/**
 * Gives each new organization the two buckets that the system keeps in it (src/docs/api.md,
 * Buckets).
 */
@ApplicationScoped
class SystemBuckets {

  @Inject private BucketRepository buckets;

  void create(@Observes OrgCreated org) {
    add(org, "_tasks", Duration.ofDays(3));
    add(org, "_monitoring", Duration.ofDays(7));
  }

  private void add(OrgCreated org, String name, Duration retention) {
    buckets.add(Bucket.system(org.orgId(), name, retention.toSeconds(), org.at()));
  }
}

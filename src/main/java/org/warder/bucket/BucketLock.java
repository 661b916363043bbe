package org.warder.bucket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.OrgDirectory;

/**
 * Locks a bucket for who removes it or gives roles in it: its organization first, as whoever
 * deletes that does, so that none of them waits for another in a circle.
 */
@Dependent
class BucketLock {

  private final BucketRepository buckets;
  private final OrgDirectory orgs;

  @Inject
  BucketLock(BucketRepository buckets, OrgDirectory orgs) {
    this.buckets = buckets;
    this.orgs = orgs;
  }

  /**
   * The bucket, which stays as it is until the transaction ends.
   *
   * @throws ServiceException {@code not found}
   */
  Bucket lock(Id id) {
    buckets.findOrgId(id).ifPresent(orgs::lock);
    return buckets.lock(id).orElseThrow(() -> new ServiceException(Reason.BUCKET_NOT_FOUND));
  }
}

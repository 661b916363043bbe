package org.warder.bucket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.OrgDirectory;

/**
 * Locks a bucket for who removes it or gives roles in it: its organization first, as whoever
 * deletes that does, so that none of them waits for another in a circle.
 */
@ApplicationScoped
class BucketLock {

  @Inject private BucketRepository buckets;
  @Inject private OrgDirectory orgs;

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

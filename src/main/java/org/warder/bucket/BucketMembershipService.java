package org.warder.bucket;

import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.BUCKETS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.Role;
import org.warder.permission.Permission;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.user.User;
import org.warder.user.UserDirectory;

/**
 * Members and owners of buckets (src/docs/api.md, Members and owners). A bucket that the caller may
 * not read is not found, whatever they want to do with it.
 */
@Stateless
@Secured
public class BucketMembershipService {

  @Inject private BucketMembershipRepository memberships;
  @Inject private BucketRepository buckets;
  @Inject private BucketLock bucketLock;
  @Inject private BucketVisibility visibility;
  @Inject private UserDirectory users;
  @Inject private Caller caller;

  /**
   * The users who have a role in a bucket, in the order of their ids.
   *
   * @throws ServiceException {@code not found} if there is no such bucket
   */
  @RequiresPermission(action = READ, on = BUCKETS)
  public List<User> list(Id bucketId, Role role) {
    requireReadable(buckets.find(bucketId).orElseThrow(BucketMembershipService::notFound));
    return memberships.listUsers(bucketId, role);
  }

  /**
   * Gives a user a role in a bucket.
   *
   * @throws ServiceException {@code not found} if either does not exist, {@code conflict} if the
   *     user has a role there already
   */
  @RequiresPermission(action = WRITE, on = BUCKETS)
  public User add(Id bucketId, Id userId, Role role) {
    Bucket bucket = lock(bucketId);
    User user = users.lock(userId).orElseThrow(() -> new ServiceException(Reason.USER_NOT_FOUND));
    if (memberships.find(bucketId, userId).isPresent()) {
      throw BucketMembership.alreadyThere(userId);
    }
    memberships.add(new BucketMembership(bucket, userId, role));
    return user;
  }

  /**
   * Ends what a user is in a bucket, whatever the role; nothing happens if the user has none.
   *
   * @throws ServiceException {@code not found} if there is no such bucket
   */
  @RequiresPermission(action = WRITE, on = BUCKETS)
  public void remove(Id bucketId, Id userId) {
    lock(bucketId);
    memberships.remove(bucketId, userId);
  }

  private Bucket lock(Id id) {
    Bucket bucket = bucketLock.lock(id);
    requireReadable(bucket);
    caller.require(Permission.write(bucket.resource()));
    return bucket;
  }

  private void requireReadable(Bucket bucket) {
    if (!visibility.mayRead(bucket)) {
      throw notFound();
    }
  }

  private static ServiceException notFound() {
    return new ServiceException(Reason.BUCKET_NOT_FOUND);
  }
}

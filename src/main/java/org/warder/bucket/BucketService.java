package org.warder.bucket;

import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.BUCKETS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.OrgDirectory;
import org.warder.paging.Page;
import org.warder.paging.Piece;
import org.warder.permission.Permission;
import org.warder.security.Caller;
import org.warder.security.InOrg;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/** Buckets (src/docs/api.md, Buckets). */
@Stateless
@Secured
public class BucketService {

  @Inject private BucketRepository buckets;
  @Inject private BucketListRepository lists;
  @Inject private BucketMembershipRepository memberships;
  @Inject private BucketLock bucketLock;
  @Inject private BucketVisibility visibility;
  @Inject private OrgDirectory orgs;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Creates a bucket.
   *
   * @throws ServiceException {@code invalid} if the name is not allowed, {@code not found} if there
   *     is no such organization, {@code conflict} if the name is taken there
   */
  @RequiresPermission(action = WRITE, on = BUCKETS)
  public Bucket create(@InOrg Id orgId, NewBucket request) {
    String name = BucketName.valid(request.name());
    orgs.lock(orgId).orElseThrow(() -> new ServiceException(Reason.ORG_NOT_FOUND));
    if (buckets.findByName(orgId, name).isPresent()) {
      throw BucketName.taken(name);
    }
    Bucket bucket = new Bucket(orgId, request, clock.instant());
    buckets.add(bucket);
    return bucket;
  }

  /**
   * One bucket; existence comes before the permission.
   *
   * @throws ServiceException {@code not found}
   */
  @RequiresPermission(action = READ, on = BUCKETS)
  public Bucket get(Id id) {
    Bucket bucket = existing(buckets.find(id));
    requireRead(bucket);
    return bucket;
  }

  /**
   * The buckets that the caller may see and that the filter lets pass.
   *
   * @throws ServiceException {@code not found} if the filter names an organization, or one bucket
   *     by its id or by its name in an organization, that does not exist
   */
  @RequiresPermission(action = READ, on = BUCKETS)
  public List<Bucket> list(BucketFilter filter, Page page) {
    Id orgId = orgId(filter);
    return single(filter, orgId)
        .map(this::visible)
        .orElseGet(() -> lists.list(orgId, filter.name(), visibility.scopes(), page));
  }

  /** The ids of the same: a list may be long, so its rows are read in pieces. */
  @RequiresPermission(action = READ, on = BUCKETS)
  public List<Id> listIds(BucketFilter filter, Page page) {
    Id orgId = orgId(filter);
    return single(filter, orgId)
        .map(bucket -> visible(bucket).stream().map(Bucket::id).toList())
        .orElseGet(() -> lists.listIds(orgId, filter.name(), visibility.scopes(), page));
  }

  /** The first of some buckets, as many as are small together; see {@link #listIds}. */
  @RequiresPermission(action = READ, on = BUCKETS)
  public Piece<Bucket> read(List<Id> ids) {
    return lists.read(ids, visibility.scopes());
  }

  /**
   * The buckets of an organization that the caller may see and whose name contains a text, sorted
   * by name.
   */
  @RequiresPermission(action = READ, on = BUCKETS)
  public List<Bucket> search(Id orgId, String part, Page page) {
    return lists.search(orgId, part, visibility.scopes(), page);
  }

  /** How many buckets {@link #search(Id, String, Page)} finds. */
  @RequiresPermission(action = READ, on = BUCKETS)
  public long count(Id orgId, String part) {
    return lists.count(orgId, part, visibility.scopes());
  }

  /**
   * Changes name, description and retention rule.
   *
   * @throws ServiceException {@code not found}; {@code invalid} if a system bucket would be renamed
   *     or the name is not allowed, {@code conflict} if it is taken
   */
  @RequiresPermission(action = WRITE, on = BUCKETS)
  public Bucket update(Id id, BucketChange change) {
    Bucket bucket = existing(buckets.lock(id));
    if (change.name() != null) {
      requireRead(bucket);
    }
    caller.require(Permission.write(bucket.resource()));
    String name = change.name();
    if (name != null
        && !name.equals(bucket.name())
        && buckets.findByName(bucket.orgId(), bucket.renamed(name)).isPresent()) {
      throw BucketName.newNameTaken();
    }
    bucket.change(change, clock.instant());
    buckets.write(bucket);
    return bucket;
  }

  /**
   * Deletes a bucket. Permissions on it stay in their tokens and reach nothing.
   *
   * @throws ServiceException {@code not found}; {@code invalid} if it is a system bucket
   */
  @RequiresPermission(action = WRITE, on = BUCKETS)
  public void delete(Id id) {
    Bucket bucket = bucketLock.lock(id);
    caller.require(Permission.write(bucket.resource()));
    if (bucket.isSystem()) {
      throw new ServiceException(Reason.SYSTEM_BUCKET_DELETED);
    }
    memberships.removeOf(id);
    buckets.remove(bucket);
  }

  private Id orgId(BucketFilter filter) {
    boolean named = filter.id() == null && filter.orgId() == null && filter.org() != null;
    return named ? orgs.getByName(filter.org()).id() : filter.orgId();
  }

  /** The one bucket that a filter names. */
  private Optional<Bucket> single(BucketFilter filter, Id orgId) {
    if (filter.id() != null) {
      return Optional.of(existing(buckets.find(filter.id())));
    }
    return orgId == null || filter.name() == null
        ? Optional.empty()
        : Optional.of(buckets.getByName(orgId, filter.name()));
  }

  private static Bucket existing(Optional<Bucket> found) {
    return found.orElseThrow(() -> new ServiceException(Reason.BUCKET_NOT_FOUND));
  }

  private List<Bucket> visible(Bucket bucket) {
    return visibility.mayRead(bucket) ? List.of(bucket) : List.of();
  }

  private void requireRead(Bucket bucket) {
    if (!visibility.mayRead(bucket)) {
      throw caller.lacks(Reason.PERMISSION_MISSING, bucket.readPermission());
    }
  }
}

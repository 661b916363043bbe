package org.warder.bucket;

import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.BUCKETS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.Org;
import org.warder.org.OrgService;
import org.warder.paging.Page;
import org.warder.permission.Permission;
import org.warder.permission.ResourceType;
import org.warder.security.Caller;
import org.warder.security.DecisionLedger;
import org.warder.security.InOrg;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/** Buckets (src/docs/api.md, Buckets), and the look-ups that other features need. */
@Stateless
@Secured
public class BucketService {

  @Inject private BucketRepository buckets;
  @Inject private OrgService orgs;
  @Inject private Caller caller;
  @Inject private DecisionLedger decisions;
  @Inject private Clock clock;

  /**
   * Creates a bucket.
   *
   * @throws ServiceException {@code invalid} if the name is not allowed, {@code not found} if there
   *     is no such organization, {@code conflict} if the name is taken there
   */
  @RequiresPermission(action = WRITE, on = BUCKETS)
  public Bucket create(@InOrg Id orgId, NewBucket request) {
    Bucket bucket = new Bucket(orgId, request, clock.instant());
    orgs.lock(orgId);
    if (buckets.findByName(orgId, bucket.name()).isPresent()) {
      throw Bucket.nameTaken(bucket.name());
    }
    buckets.add(bucket);
    return bucket;
  }

  /**
   * One bucket; existence comes before the permission.
   *
   * @throws ServiceException {@code not found}
   */
  @RequiresPermission(action = READ, on = BUCKETS)
  public Bucket find(Id id) {
    Bucket bucket = get(buckets.find(id));
    requireRead(bucket);
    return bucket;
  }

  /** The buckets that the caller may see. */
  @RequiresPermission(action = READ, on = BUCKETS)
  public List<Bucket> list(BucketFilter filter, Page page) {
    return buckets.list(
        filter, caller.scope(READ, BUCKETS), caller.scope(READ, ResourceType.ORGS), page);
  }

  /**
   * The buckets of an organization that the caller may see and whose name contains a text, sorted
   * by name.
   */
  @RequiresPermission(action = READ, on = BUCKETS)
  public List<Bucket> search(Id orgId, String part, Page page) {
    return buckets.search(
        orgId, part, caller.scope(READ, BUCKETS), caller.scope(READ, ResourceType.ORGS), page);
  }

  /** How many buckets {@link #search(Id, String, Page)} finds. */
  @RequiresPermission(action = READ, on = BUCKETS)
  public long count(Id orgId, String part) {
    return buckets.count(
        orgId, part, caller.scope(READ, BUCKETS), caller.scope(READ, ResourceType.ORGS));
  }

  /**
   * The bucket of that id as a list: empty if the caller may not see it.
   *
   * @throws ServiceException {@code not found} if there is none
   */
  @RequiresPermission(action = READ, on = BUCKETS)
  public List<Bucket> search(Id id) {
    return visible(get(buckets.find(id)));
  }

  /**
   * The bucket of that name in an organization as a list: empty if the caller may not see it.
   *
   * @throws ServiceException {@code not found}, with the name, if there is none
   */
  @RequiresPermission(action = READ, on = BUCKETS)
  public List<Bucket> search(Id orgId, String name) {
    return visible(get(orgId, name));
  }

  /**
   * Changes name, description and retention rule.
   *
   * @throws ServiceException {@code not found}; {@code invalid} if a system bucket would be renamed
   *     or the name is not allowed, {@code conflict} if it is taken
   */
  @RequiresPermission(action = WRITE, on = BUCKETS)
  public Bucket update(Id id, BucketChange change) {
    Bucket bucket = get(buckets.lock(id));
    if (change.name() != null) {
      requireRead(bucket);
    }
    caller.require(Permission.write(bucket.resource()));
    String name = change.name();
    if (name != null
        && !name.equals(bucket.name())
        && buckets.findByName(bucket.orgId(), bucket.renamed(name)).isPresent()) {
      throw Bucket.newNameTaken();
    }
    bucket.change(change, clock.instant());
    buckets.write();
    return bucket;
  }

  /**
   * Deletes a bucket. Permissions on it stay in their tokens and reach nothing.
   *
   * @throws ServiceException {@code not found}; {@code invalid} if it is a system bucket
   */
  @RequiresPermission(action = WRITE, on = BUCKETS)
  public void delete(Id id) {
    Bucket bucket = get(buckets.lock(id));
    caller.require(Permission.write(bucket.resource()));
    if (bucket.isSystem()) {
      throw new ServiceException(Reason.SYSTEM_BUCKET_DELETED);
    }
    buckets.remove(bucket);
  }

  /** For other features: the bucket of that id, whoever asks. */
  @PermitAll
  public Optional<Bucket> lookUp(Id id) {
    return buckets.find(id);
  }

  /**
   * For other features: the bucket of that name in an organization, whoever asks.
   *
   * @throws ServiceException {@code not found}, with the name, if there is none
   */
  @PermitAll
  public Bucket get(Id orgId, String name) {
    return buckets
        .findByName(orgId, name)
        .orElseThrow(() -> new ServiceException(Reason.BUCKET_NAME_NOT_FOUND, name));
  }

  /** For other features: the buckets whose name contains a text; the first of many. */
  @PermitAll
  public List<Id> searchIdsByName(Id orgId, String part, int limit) {
    return buckets.searchIdsByName(orgId, part, limit);
  }

  /** For other features: those of the buckets that exist, whoever asks. */
  @PermitAll
  public List<Bucket> lookUp(Collection<Id> ids) {
    return buckets.findAll(ids);
  }

  private static Bucket get(Optional<Bucket> found) {
    return found.orElseThrow(() -> new ServiceException(Reason.BUCKET_NOT_FOUND));
  }

  private List<Bucket> visible(Bucket bucket) {
    return mayRead(bucket) ? List.of(bucket) : List.of();
  }

  private void requireRead(Bucket bucket) {
    if (!mayRead(bucket)) {
      throw new ServiceException(Reason.PERMISSION_MISSING, readPermission(bucket));
    }
  }

  private boolean mayRead(Bucket bucket) {
    if (bucket.isSystem()) {
      decisions.waive(READ, BUCKETS);
    }
    return caller.may(readPermission(bucket));
  }

  /** Who may read an organization, and nobody else, sees its system buckets. */
  private static Permission readPermission(Bucket bucket) {
    return Permission.read(bucket.isSystem() ? Org.resource(bucket.orgId()) : bucket.resource());
  }
}

package org.warder.bucket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warder.error.ServiceException;
import org.warder.id.Id;

/** What other features need to know of buckets, whoever is calling: no permission is asked for. */
@Dependent
public class BucketDirectory {

  private final BucketRepository buckets;
  private final BucketListRepository lists;

  @Inject
  BucketDirectory(BucketRepository buckets, BucketListRepository lists) {
    this.buckets = buckets;
    this.lists = lists;
  }

  /** The bucket of that id. */
  public Optional<Bucket> find(Id id) {
    return buckets.find(id);
  }

  /** Those of the buckets that exist, by their ids. */
  public Map<Id, Bucket> list(Collection<Id> ids) {
    return buckets.list(ids).stream().collect(Collectors.toMap(Bucket::id, Function.identity()));
  }

  /**
   * The bucket of that name in an organization.
   *
   * @throws ServiceException {@code not found}, with the name, if there is none
   */
  public Bucket getByName(Id orgId, String name) {
    return buckets.getByName(orgId, name);
  }

  /** The buckets of an organization whose name contains a text; the first of many. */
  public List<Id> searchIdsByName(Id orgId, String part, int limit) {
    return lists.searchIdsByName(orgId, part, limit);
  }
}

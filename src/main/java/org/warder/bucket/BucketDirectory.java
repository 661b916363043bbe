package org.warder.bucket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.warder.id.Id;

/** What other features need to know of buckets, whoever is calling: no permission is asked for. */
@Dependent
public class BucketDirectory {

  private final BucketListRepository lists;

  @Inject
  BucketDirectory(BucketListRepository lists) {
    this.lists = lists;
  }

  /** The buckets of an organization whose name contains a text; the first of many. */
  public List<Id> searchIdsByName(Id orgId, String part, int limit) {
    return lists.searchIdsByName(orgId, part, limit);
  }
}

package org.warder.bucket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warder.database.CommittedCache;
import org.warder.database.CommittedCaches;
import org.warder.database.KeyText;
import org.warder.database.Weighted;
import org.warder.id.Id;

/** The buckets that requests ask for again and again, by id and by name, in memory. */
@ApplicationScoped
public class KnownBuckets {

  private CommittedCache<Id, KnownBucket> byId;
  private CommittedCache<NameInOrg, Id> byName;

  /** What identifies a bucket to people: its name, in an organization. */
  record NameInOrg(Id orgId, String name) implements Weighted {

    private static final KeyText<NameInOrg> TEXT =
        new KeyText<>(key -> key.orgId + key.name, NameInOrg::parse);

    private static NameInOrg parse(String text) {
      return new NameInOrg(
          Id.parse(text.substring(0, Id.TEXT_LENGTH)), text.substring(Id.TEXT_LENGTH));
    }

    @Override
    public int weight() {
      return Weighted.of(name);
    }
  }

  protected KnownBuckets() {}

  @Inject
  KnownBuckets(CommittedCaches caches, BucketReader buckets) {
    byId = caches.createOfNames("buckets", KeyText.IDS, buckets::find);
    byName = caches.createOfNames("bucket-names", NameInOrg.TEXT, buckets::findByName);
  }

  /** The bucket of that id. */
  public Optional<KnownBucket> find(Id id) {
    return byId.find(id);
  }

  /** Those of the buckets that exist, by their ids. */
  public Map<Id, KnownBucket> findAll(Collection<Id> ids) {
    return byId.findAll(ids);
  }

  /** The bucket of exactly that name in an organization. */
  public Optional<Id> findByName(Id orgId, String name) {
    return byName.find(new NameInOrg(orgId, name));
  }

  /** Takes note that the current transaction makes, changes or removes a bucket of that name. */
  void changed(Id id, Id orgId, String name) {
    byId.changed(id);
    byName.changed(new NameInOrg(orgId, name));
  }

  /** The same for several. */
  void changed(List<KnownBucket> buckets) {
    buckets.forEach(bucket -> changed(bucket.id(), bucket.orgId(), bucket.name()));
  }
}

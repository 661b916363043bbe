package org.warder.bucket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warder.bucket.KnownBuckets.NameInOrg;
import org.warder.database.NameKey;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;

/** Reads what is cached of buckets: values, which the persistence context does not keep. */
@ApplicationScoped
class BucketReader {

  private static final String SELECT = "select b.id, b.orgId, b.name from Bucket b where ";

  @PersistenceContext private EntityManager em;

  Map<Id, KnownBucket> find(Set<Id> ids) {
    return em.createQuery(SELECT + "b.id in :ids", Object[].class)
        .setParameter("ids", ScopePredicate.values(ids))
        .getResultStream()
        .map(BucketReader::known)
        .collect(Collectors.toMap(KnownBucket::id, Function.identity()));
  }

  Map<NameInOrg, Id> findByName(Set<NameInOrg> names) {
    Map<NameInOrg, Id> found = new HashMap<>();
    for (NameInOrg name : names) {
      em.createQuery(
              "select b.id from Bucket b where b.orgId = :org and b.nameKey = :key", Long.class)
          .setParameter("org", name.orgId().value())
          .setParameter("key", NameKey.of(name.name()))
          .getResultStream()
          .findFirst()
          .ifPresent(id -> found.put(name, new Id(id)));
    }
    return found;
  }

  List<KnownBucket> listOf(Id orgId) {
    return em.createQuery(SELECT + "b.orgId = :org", Object[].class)
        .setParameter("org", orgId.value())
        .getResultStream()
        .map(BucketReader::known)
        .toList();
  }

  private static KnownBucket known(Object[] row) {
    return new KnownBucket(new Id((Long) row[0]), new Id((Long) row[1]), (String) row[2]);
  }
}

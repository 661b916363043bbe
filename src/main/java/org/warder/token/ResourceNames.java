package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.warder.bucket.KnownBuckets;
import org.warder.id.Id;
import org.warder.org.KnownOrgs;
import org.warder.permission.ResourceType;
import org.warder.telegraf.KnownTelegrafs;
import org.warder.user.KnownUsers;
import org.warder.user.Status;

/**
 * Looks up the names that tokens refer to by id, in memory, or for many tokens with one query a
 * feature.
 */
@Dependent
class ResourceNames {

  /** The types whose resources are kept here, with names. */
  private static final Set<ResourceType> NAMED =
      EnumSet.of(
          ResourceType.USERS, ResourceType.ORGS, ResourceType.BUCKETS, ResourceType.TELEGRAFS);

  private final KnownUsers users;
  private final KnownOrgs orgs;
  private final KnownBuckets buckets;
  private final KnownTelegrafs telegrafs;

  @Inject
  ResourceNames(KnownUsers users, KnownOrgs orgs, KnownBuckets buckets, KnownTelegrafs telegrafs) {
    this.users = users;
    this.orgs = orgs;
    this.buckets = buckets;
    this.telegrafs = telegrafs;
  }

  /** Those of some resources that exist. */
  Map<ResourceType, Map<Id, Found>> find(Map<ResourceType, Set<Id>> wanted) {
    Map<ResourceType, Map<Id, Found>> found = new EnumMap<>(ResourceType.class);
    for (ResourceType type : NAMED) {
      found.put(type, find(type, wanted.getOrDefault(type, Set.of())));
    }
    return found;
  }

  private Map<Id, Found> find(ResourceType type, Set<Id> ids) {
    Map<Id, Found> found = new HashMap<>();
    switch (type) {
      case USERS ->
          users
              .findAll(ids)
              .forEach((id, one) -> found.put(id, new Found(null, one.name(), one.status())));
      case ORGS ->
          orgs.findAll(ids).forEach((id, one) -> found.put(id, new Found(null, one.name())));
      case BUCKETS ->
          buckets
              .findAll(ids)
              .forEach((id, one) -> found.put(id, new Found(one.orgId(), one.name())));
      default ->
          telegrafs
              .findAll(ids)
              .forEach((id, one) -> found.put(id, new Found(one.orgId(), one.name())));
    }
    return found;
  }

  /** Something that exists, with its organization if it is in one, and the status of a user. */
  record Found(Id orgId, String name, Status status) {

    private Found(Id orgId, String name) {
      this(orgId, name, null);
    }

    boolean isIn(Id org) {
      return org == null || orgId == null || org.equals(orgId);
    }
  }
}

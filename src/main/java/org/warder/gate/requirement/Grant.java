package org.warder.gate.requirement;

import java.util.Optional;
import org.warder.error.GateReason;
import org.warder.error.GateRefusal;
import org.warder.id.Id;
import org.warder.permission.Action;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/**
 * A permission that a request needs, before it is known which organization and which bucket it is
 * about.
 *
 * @param action what is done
 * @param type with what
 * @param name the name of a single bucket, null for another or none
 * @param id the id of a single resource, null for all of the organization
 */
public record Grant(Action action, ResourceType type, String name, Id id) {

  /** All resources of a type. */
  public static Grant all(Action action, ResourceType type) {
    return new Grant(action, type, null, null);
  }

  /** The bucket of that name. */
  public static Grant bucket(Action action, String name) {
    return new Grant(action, ResourceType.BUCKETS, name, null);
  }

  /** The bucket of that id. */
  public static Grant bucket(Action action, Id id) {
    return new Grant(action, ResourceType.BUCKETS, null, id);
  }

  /** The permission. A bucket that there is not yet belongs to who may reach all buckets. */
  Permission permission(Id orgId, BucketNames buckets) {
    Optional<Id> named = name == null ? Optional.ofNullable(id) : buckets.find(orgId, name);
    return new Permission(action, new Resource(type, orgId, named.orElse(null)));
  }

  /** What is said if it is missing. */
  GateRefusal missing(Permission required) {
    boolean unknown = name != null && required.resource().id() == null;
    GateReason reason = unknown ? GateReason.BUCKET_MISSING : GateReason.PERMISSION_MISSING;
    return GateRefusal.of(reason, required.toString());
  }
}

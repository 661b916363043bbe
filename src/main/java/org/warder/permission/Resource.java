package org.warder.permission;

import java.util.Objects;
import org.warder.id.Id;

/**
 * What a permission is about: all resources of a type, those of one organization, or a single one.
 *
 * @param type the kind of resource
 * @param orgId the organization, or null for any
 * @param id the single resource, or null for all of the type
 */
public record Resource(ResourceType type, Id orgId, Id id) {

  public Resource {
    Objects.requireNonNull(type);
  }

  /** All resources of the type, in every organization. */
  public static Resource all(ResourceType type) {
    return new Resource(type, null, null);
  }

  /** All resources of the type in one organization. */
  public static Resource inOrg(ResourceType type, Id orgId) {
    return new Resource(type, orgId, null);
  }

  /** One resource, wherever it is. */
  public static Resource single(ResourceType type, Id id) {
    return new Resource(type, null, id);
  }

  /**
   * Whether holding this covers what {@code required} names. Where both name an organization it
   * must be the same, also where both name an id: an id that nothing has yet may be given to
   * something in another organization.
   */
  boolean covers(Resource required) {
    boolean sameId = id != null && required.orgId == null && id.equals(required.id);
    return includes(required) || type == required.type && sameId;
  }

  /** Whether all that {@code other} is about is among what this is about. */
  boolean includes(Resource other) {
    if (type == ResourceType.INSTANCE) {
      return true;
    }
    return type == other.type
        && (orgId == null || orgId.equals(other.orgId))
        && (id == null || id.equals(other.id));
  }

  /**
   * The form of messages, such as {@code orgs/<orgID>/buckets/<id>} (src/docs/api.md, Messages).
   */
  @Override
  public String toString() {
    return (orgId == null ? "" : "orgs/" + orgId + "/")
        + type.text()
        + (id == null ? "" : "/" + id);
  }
}

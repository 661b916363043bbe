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
   * Whether holding this covers what {@code required} names (src/docs/api.md, Permission algebra).
   */
  boolean covers(Resource required) {
    if (type == ResourceType.INSTANCE) {
      return true;
    }
    if (type != required.type) {
      return false;
    }
    if (id != null) {
      // The organization is not compared: an id is unique in all of them.
      return id.equals(required.id);
    }
    return orgId == null || orgId.equals(required.orgId);
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

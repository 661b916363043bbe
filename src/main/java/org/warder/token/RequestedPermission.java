package org.warder.token;

import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Action;
import org.warder.permission.Permission;
import org.warder.permission.ResourceType;

/**
 * A permission that a new token shall have, as it is asked for: an organization or a single
 * resource may be named instead of identified (src/docs/api.md, Name scoping).
 *
 * @param action what the token may do
 * @param type the kind of resource
 * @param orgId the organization, or null
 * @param id the resource, or null
 * @param org the organization's name, looked at where {@code orgId} is null; or null
 * @param name the resource's name, looked at where {@code id} is null; or null
 */
public record RequestedPermission(
    Action action, ResourceType type, Id orgId, Id id, String org, String name) {

  public RequestedPermission {
    org = orgId != null || isEmpty(org) ? null : org;
    name = id != null || isEmpty(name) ? null : name;
    if (name != null && !isNamed(type)) {
      throw new ServiceException(Reason.PERMISSION_NAME_NOT_ALLOWED, type.text());
    }
  }

  /** Exactly that permission, in which everything is identified. */
  public static RequestedPermission of(Permission permission) {
    return new RequestedPermission(
        permission.action(),
        permission.resource().type(),
        permission.resource().orgId(),
        permission.resource().id(),
        null,
        null);
  }

  /**
   * Reads what a client sends.
   *
   * @throws ServiceException {@code invalid} if action or type is unknown, or a name is given for a
   *     type whose resources have none here
   */
  public static RequestedPermission parse(
      String action, String type, Id orgId, Id id, String org, String name) {
    ResourceType knownType =
        ResourceType.of(type)
            .orElseThrow(() -> new ServiceException(Reason.PERMISSION_TYPE_UNKNOWN));
    Action knownAction =
        Action.of(action).orElseThrow(() -> new ServiceException(Reason.PERMISSION_ACTION_UNKNOWN));
    return new RequestedPermission(knownAction, knownType, orgId, id, org, name);
  }

  private static boolean isNamed(ResourceType type) {
    return switch (type) {
      case BUCKETS, ORGS, USERS -> true;
      default -> false;
    };
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }
}

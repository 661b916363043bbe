package org.warder.api.authorizations;

import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.token.TokenDetails.NamedPermission;

/** A permission as the API shows it; what is absent is left out. */
public record PermissionResponse(String action, ResourceResponse resource) {

  /** What a permission is about. */
  public record ResourceResponse(String type, Id id, Id orgID, String name, String org) {}

  /** The permission without names. */
  public static PermissionResponse of(Permission permission) {
    return of(permission, null, null);
  }

  /** The permission with names. */
  public static PermissionResponse of(NamedPermission named) {
    // A Telegraf configuration has a name, but permissions on it do not tell it. Where the
    // single resource is gone, its organization is not told either (src/docs/api.md, Name scoping).
    boolean telegraf = named.permission().resource().type() == ResourceType.TELEGRAFS;
    return of(
        named.permission(), telegraf ? null : named.name(), named.isGone() ? null : named.org());
  }

  private static PermissionResponse of(Permission permission, String name, String org) {
    Resource resource = permission.resource();
    return new PermissionResponse(
        permission.action().text(),
        new ResourceResponse(resource.type().text(), resource.id(), resource.orgId(), name, org));
  }
}

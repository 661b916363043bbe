package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Caller;

/**
 * Turns what is asked for a new token into what it gets: names become ids, never anything wider,
 * and nobody grants what they do not hold (src/docs/api.md, Subset rule and Name scoping).
 */
@Dependent
class PermissionResolver {

  private final KnownResources known;
  private final Caller caller;

  @Inject
  PermissionResolver(KnownResources known, Caller caller) {
    this.known = known;
    this.caller = caller;
  }

  /**
   * The permissions of a token in an organization.
   *
   * @throws ServiceException {@code not found} if a name is unknown, {@code forbidden} if the
   *     caller lacks one of the permissions, {@code invalid} if no token may have it or it is for
   *     another organization
   */
  PermissionSet resolve(Id orgId, List<RequestedPermission> requested) {
    List<Permission> resolved =
        requested.stream().map(permission -> identify(orgId, permission)).toList();
    resolved.forEach(this::requireHeld);
    for (Permission permission : resolved) {
      if (permission.resource().type() == ResourceType.INSTANCE) {
        throw new ServiceException(Reason.PERMISSION_ON_INSTANCE);
      }
    }
    for (Permission permission : resolved) {
      Id permissionOrg = permission.resource().orgId();
      if (permissionOrg != null && !permissionOrg.equals(orgId)) {
        throw new ServiceException(Reason.PERMISSION_FOR_OTHER_ORG, permission, orgId);
      }
    }
    return new PermissionSet(resolved);
  }

  /**
   * Insists on what a token of an organization may do, as if it were made now.
   *
   * @throws ServiceException as {@link #resolve}
   */
  void requireAllHeld(Id orgId, PermissionSet permissions) {
    resolve(orgId, permissions.permissions().stream().map(RequestedPermission::of).toList());
  }

  private Permission identify(Id tokenOrgId, RequestedPermission requested) {
    Id orgId = requested.org() == null ? requested.orgId() : known.orgByName(requested.org());
    if (requested.name() == null) {
      return new Permission(
          requested.action(), new Resource(requested.type(), orgId, requested.id()));
    }
    Resource resource =
        switch (requested.type()) {
          case BUCKETS -> {
            Id bucketOrgId = orgId == null ? tokenOrgId : orgId;
            Id id = known.bucketByName(bucketOrgId, requested.name());
            yield new Resource(ResourceType.BUCKETS, bucketOrgId, id);
          }
          case ORGS -> new Resource(ResourceType.ORGS, orgId, known.orgByName(requested.name()));
          case USERS -> new Resource(ResourceType.USERS, orgId, known.userByName(requested.name()));
          default -> throw new IllegalStateException("no names for " + requested.type());
        };
    return new Permission(requested.action(), resource);
  }

  /**
   * What somebody has to hold for that: names are ids then, and a single resource is where it
   * really is.
   *
   * @param tokenOrgId where a bucket is looked for whose organization is not given
   * @throws ServiceException {@code not found} if a name is unknown
   */
  Permission required(Id tokenOrgId, RequestedPermission requested) {
    Permission identified = identify(tokenOrgId, requested);
    return located(identified).orElse(identified);
  }

  /**
   * A single resource is judged where it really is, whatever the request says. One that does not
   * exist may come to be anywhere: a grant on it that names no organization is held only by who
   * could reach it everywhere.
   */
  private void requireHeld(Permission requested) {
    Optional<Permission> located = located(requested);
    if (located.isPresent()) {
      requireAllowed(located.get());
    } else if (!caller.holds(requested)) {
      throw notHeld(requested);
    }
  }

  /** The permission on what there is; empty if there is no such resource. */
  private Optional<Permission> located(Permission permission) {
    Resource resource = permission.resource();
    if (resource.id() == null) {
      return Optional.of(permission);
    }
    return switch (resource.type()) {
      // These do not live in an organization: a grant in one reaches none of them.
      case USERS, ORGS ->
          Optional.of(
              new Permission(permission.action(), Resource.single(resource.type(), resource.id())));
      case BUCKETS, TELEGRAFS, AUTHORIZATIONS ->
          known
              .home(resource)
              .map(home -> new Resource(resource.type(), home, resource.id()))
              .map(there -> new Permission(permission.action(), there));
      default -> Optional.of(permission);
    };
  }

  private void requireAllowed(Permission required) {
    if (!caller.may(required)) {
      throw notHeld(required);
    }
  }

  private ServiceException notHeld(Permission permission) {
    return caller.lacks(Reason.PERMISSION_NOT_HELD, permission);
  }
}

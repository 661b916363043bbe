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

  private void requireHeld(Permission requested) {
    Resource resource = requested.resource();
    if (resource.id() == null) {
      requireAllowed(requested);
      return;
    }
    switch (resource.type()) {
      // These do not live in an organization: a grant in one reaches none of them.
      case USERS, ORGS ->
          requireAllowed(
              new Permission(requested.action(), Resource.single(resource.type(), resource.id())));
      case BUCKETS, TELEGRAFS, AUTHORIZATIONS -> requireHeldWhereItIs(requested);
      default -> requireAllowed(requested);
    }
  }

  /**
   * A single resource is judged where it really is, whatever the request says. One that does not
   * exist may come to be anywhere: a grant on it that names no organization is held only by who
   * could reach it everywhere.
   */
  private void requireHeldWhereItIs(Permission requested) {
    Resource resource = requested.resource();
    Optional<Id> home = known.home(resource);
    if (home.isPresent()) {
      Resource there = new Resource(resource.type(), home.get(), resource.id());
      requireAllowed(new Permission(requested.action(), there));
    } else if (!caller.holds(requested)) {
      throw notHeld(requested);
    }
  }

  private void requireAllowed(Permission required) {
    if (!caller.may(required)) {
      throw notHeld(required);
    }
  }

  private static ServiceException notHeld(Permission permission) {
    return new ServiceException(Reason.PERMISSION_NOT_HELD, permission);
  }
}

package org.warder.permission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warder.id.Id;

/**
 * Permissions in the order given, with the question that matters: do they allow something? The sets
 * that have a name are made here (src/docs/api.md, Named permission sets and Memberships).
 *
 * @param permissions in the order given, duplicates kept
 */
public record PermissionSet(List<Permission> permissions) {

  public static final PermissionSet NONE = new PermissionSet(List.of());

  private static final long READ_ALL = bits(Action.READ);
  private static final long WRITE_ALL = bits(Action.WRITE);

  public PermissionSet {
    permissions = List.copyOf(permissions);
  }

  public static PermissionSet of(Permission... permissions) {
    return new PermissionSet(List.of(permissions));
  }

  /** Whether any of the permissions satisfies {@code required}. */
  public boolean allows(Permission required) {
    return find(required).isPresent();
  }

  /** The first of the permissions that satisfies {@code required}. */
  public Optional<Permission> find(Permission required) {
    for (Permission held : permissions) {
      if (held.matches(required)) {
        return Optional.of(held);
      }
    }
    return Optional.empty();
  }

  /** Whether whoever has these may do all that an operator token may. Cheap: one look at each. */
  public boolean isOperator() {
    long held = 0;
    for (Permission permission : permissions) {
      Resource resource = permission.resource();
      if (resource.type() == ResourceType.INSTANCE) {
        held |= permission.action() == Action.READ ? READ_ALL : WRITE_ALL;
      } else if (resource.orgId() == null && resource.id() == null) {
        held |= bit(permission.action(), resource.type());
      }
    }
    return held == (READ_ALL | WRITE_ALL);
  }

  private static long bits(Action action) {
    return ResourceType.GRANTABLE.stream().mapToLong(type -> bit(action, type)).sum();
  }

  private static long bit(Action action, ResourceType type) {
    return 1L << (2 * type.ordinal() + action.ordinal());
  }

  /** Whether one of these permissions allows all that {@code other} does. */
  public boolean holds(Permission other) {
    return findIncluding(other).isPresent();
  }

  /** The first of the permissions that allows all that {@code other} does. */
  public Optional<Permission> findIncluding(Permission other) {
    return permissions.stream().filter(held -> held.includes(other)).findFirst();
  }

  /** The permissions of an action on resources of a type. */
  public List<Permission> about(Action action, ResourceType type) {
    return permissions.stream()
        .filter(held -> held.action() == action && held.resource().type() == type)
        .toList();
  }

  /** Whether whoever has these permissions may do all that those allow. */
  public boolean holdsAll(PermissionSet others) {
    return others.permissions.stream().allMatch(this::holds);
  }

  /** Whether all of those permissions are among these, as they are. */
  public boolean includes(PermissionSet others) {
    return new HashSet<>(permissions).containsAll(others.permissions);
  }

  /** Which resources of a type these permissions reach; the same decision as {@link #allows}. */
  public Scope scope(Action action, ResourceType type) {
    Set<Id> orgIds = new HashSet<>();
    Set<Id> ids = new HashSet<>();
    Map<Id, Set<Id>> idsInOrg = new HashMap<>();
    for (Permission held : permissions) {
      Resource resource = held.resource();
      if (held.action() != action) {
        continue;
      }
      if (resource.type() == ResourceType.INSTANCE) {
        return Scope.EVERYTHING;
      }
      if (resource.type() == type) {
        if (resource.id() == null && resource.orgId() == null) {
          return Scope.EVERYTHING;
        } else if (resource.id() == null) {
          orgIds.add(resource.orgId());
        } else if (resource.orgId() == null) {
          ids.add(resource.id());
        } else {
          idsInOrg.computeIfAbsent(resource.orgId(), org -> new HashSet<>()).add(resource.id());
        }
      }
    }
    return new Scope(false, orgIds, ids, idsInOrg);
  }

  /** These permissions and then those. */
  public PermissionSet and(PermissionSet more) {
    return union(List.of(this, more));
  }

  /** The permissions of all sets, one after the other, each once: many tokens may hold the same. */
  public static PermissionSet union(Collection<PermissionSet> sets) {
    return new PermissionSet(
        sets.stream().flatMap(set -> set.permissions.stream()).distinct().toList());
  }

  /** The operator token's: read and write of every grantable type, in every organization. */
  public static PermissionSet operator() {
    List<Permission> all = new ArrayList<>();
    for (ResourceType type : ResourceType.GRANTABLE) {
      addBoth(all, Resource.all(type));
    }
    return new PermissionSet(all);
  }

  /** The all-access token's: everything in one organization, on behalf of one user. */
  public static PermissionSet allAccess(Id orgId, Id userId) {
    List<Permission> all = new ArrayList<>();
    for (ResourceType type : ResourceType.GRANTABLE) {
      switch (type) {
        case ORGS -> all.add(Permission.read(Resource.single(type, orgId)));
        case USERS -> addBoth(all, Resource.single(type, userId));
        default -> addBoth(all, Resource.inOrg(type, orgId));
      }
    }
    return new PermissionSet(all);
  }

  /** What owning an organization gives: read and write of every type in it. */
  public static PermissionSet orgOwner(Id orgId) {
    List<Permission> all = new ArrayList<>();
    for (ResourceType type : ResourceType.GRANTABLE) {
      addBoth(all, memberResource(type, orgId));
    }
    return new PermissionSet(all);
  }

  /** What being a member of an organization gives: reading every type in it. */
  public static PermissionSet orgMember(Id orgId) {
    return new PermissionSet(
        ResourceType.GRANTABLE.stream()
            .map(type -> Permission.read(memberResource(type, orgId)))
            .toList());
  }

  /** What owning the instance gives: everything. */
  public static PermissionSet instanceOwner() {
    List<Permission> all = new ArrayList<>();
    addBoth(all, Resource.all(ResourceType.INSTANCE));
    return new PermissionSet(all);
  }

  /** What every user may do with their own account. */
  public static PermissionSet self(Id userId) {
    List<Permission> all = new ArrayList<>();
    addBoth(all, Resource.single(ResourceType.USERS, userId));
    return new PermissionSet(all);
  }

  private static Resource memberResource(ResourceType type, Id orgId) {
    return type == ResourceType.ORGS ? Resource.single(type, orgId) : Resource.inOrg(type, orgId);
  }

  private static void addBoth(List<Permission> permissions, Resource resource) {
    permissions.add(Permission.read(resource));
    permissions.add(Permission.write(resource));
  }
}

package org.warder.ui.permissions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.warder.id.Id;
import org.warder.permission.Action;
import org.warder.permission.Permission;
import org.warder.permission.PermissionDescription;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/**
 * What can be ticked for a new token, and what the ticked boxes grant. What is ticked is in the
 * page (see {@code matrix.js}) as the keys of resources: that of a single one, or that of a type
 * for all of it, future ones too.
 */
public class PermissionMatrix {

  private static final Set<ResourceType> SINGLE =
      Set.of(ResourceType.BUCKETS, ResourceType.TELEGRAFS);

  /** The types without single resources, in the order of permissions. */
  public static final List<ResourceType> OTHERS =
      ResourceType.GRANTABLE.stream().filter(type -> !SINGLE.contains(type)).toList();

  private final Id orgId;
  private final Id userId;
  private final Predicate<Permission> grantable;
  private final Map<ResourceType, Map<Resource, String>> singles;

  /**
   * What somebody may grant in an organization.
   *
   * @param grantable what the caller may grant; no other box can be ticked
   */
  public PermissionMatrix(
      Id orgId,
      Id userId,
      Map<Id, String> buckets,
      Map<Id, String> telegrafs,
      Predicate<Permission> grantable) {
    this.orgId = orgId;
    this.userId = userId;
    this.grantable = grantable;
    singles = new EnumMap<>(ResourceType.class);
    singles.put(ResourceType.BUCKETS, resources(ResourceType.BUCKETS, buckets));
    singles.put(ResourceType.TELEGRAFS, resources(ResourceType.TELEGRAFS, telegrafs));
  }

  private Map<Resource, String> resources(ResourceType type, Map<Id, String> names) {
    Map<Resource, String> resources = new LinkedHashMap<>();
    names.forEach((id, name) -> resources.put(new Resource(type, orgId, id), name));
    return resources;
  }

  /** The single resources of a type with their names, in the order given. */
  public Map<Resource, String> singles(ResourceType type) {
    return singles.getOrDefault(type, Map.of());
  }

  /** What a permission on all of a type is about, as far as a token of an organization can say. */
  public Resource all(ResourceType type) {
    return switch (type) {
      case ORGS -> Resource.single(type, orgId);
      case USERS -> Resource.single(type, userId);
      default -> Resource.inOrg(type, orgId);
    };
  }

  /** What names a resource between page and server: its type, and the id of a single one. */
  public String key(Resource resource) {
    return resource.equals(all(resource.type()))
        ? resource.type().text()
        : resource.type().text() + "/" + resource.id();
  }

  /** Whether the box of a resource may be ticked. */
  public boolean isGrantable(Action action, Resource resource) {
    return grantable.test(new Permission(action, resource));
  }

  /**
   * What ticked boxes grant: by type, all of it before single ones, reading first. A key that names
   * nothing grants nothing; whether the caller may grant the others is the service's to say.
   *
   * @param ticked the keys that are ticked for each action
   */
  public List<PermissionDescription.Part> permissions(Map<Action, Set<String>> ticked) {
    List<PermissionDescription.Part> result = new ArrayList<>();
    for (ResourceType type : ResourceType.GRANTABLE) {
      add(result, ticked, all(type), null);
      singles(type).forEach((resource, name) -> add(result, ticked, resource, name));
    }
    return result;
  }

  private void add(
      List<PermissionDescription.Part> result,
      Map<Action, Set<String>> ticked,
      Resource resource,
      String name) {
    for (Action action : Action.values()) {
      Set<String> keys = ticked.getOrDefault(action, Set.of());
      boolean isCovered = name != null && keys.contains(resource.type().text());
      if (keys.contains(key(resource)) && !isCovered) {
        result.add(new PermissionDescription.Part(new Permission(action, resource), name));
      }
    }
  }
}

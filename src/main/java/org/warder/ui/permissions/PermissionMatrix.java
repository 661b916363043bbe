package org.warder.ui.permissions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.warder.id.Id;
import org.warder.permission.Action;
import org.warder.permission.Permission;
import org.warder.permission.PermissionDescription;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/**
 * What somebody ticks for a new token, kept so that no box can lie: a box is on if and only if the
 * token will have that permission.
 *
 * <p>"All buckets" grants every bucket, future ones too; it is on by its own tick alone, and mixed
 * while only single buckets are on. Whoever takes one bucket out of all gets the others one by one.
 * "All other resources" is a handle for the boxes below it and grants nothing by itself.
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
  private final Map<Action, Set<Resource>> ticked = new EnumMap<>(Action.class);

  /**
   * A table in which nothing is ticked.
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
    clear();
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

  /** The resource of a line: a type, or a type and the id of a single one that is listed here. */
  public Optional<Resource> resource(String key) {
    String[] parts = key.split("/", 2);
    Optional<ResourceType> type =
        ResourceType.of(parts[0]).filter(ResourceType.GRANTABLE::contains);
    if (parts.length == 1) {
      return type.map(this::all);
    }
    return type.flatMap(
        known ->
            singles(known).keySet().stream()
                .filter(resource -> resource.id().toString().equals(parts[1]))
                .findFirst());
  }

  /** What a permission on all of a type is about, as far as a token of an organization can say. */
  public Resource all(ResourceType type) {
    return switch (type) {
      case ORGS -> Resource.single(type, orgId);
      case USERS -> Resource.single(type, userId);
      default -> Resource.inOrg(type, orgId);
    };
  }

  /** The state of the box of a resource. */
  public Tick tick(Action action, Resource resource) {
    Set<Resource> on = ticked.get(action);
    if (on.contains(resource) || on.contains(all(resource.type()))) {
      return Tick.ON;
    }
    boolean some =
        resource.equals(all(resource.type()))
            && singles(resource.type()).keySet().stream().anyMatch(on::contains);
    return some ? Tick.MIXED : Tick.OFF;
  }

  /** The state of the handle of all other resources. */
  public Tick others(Action action) {
    long on = OTHERS.stream().filter(type -> tick(action, all(type)) == Tick.ON).count();
    return on == 0 ? Tick.OFF : on == OTHERS.size() ? Tick.ON : Tick.MIXED;
  }

  /** Whether the box of a resource may be ticked. */
  public boolean isGrantable(Action action, Resource resource) {
    return grantable.test(new Permission(action, resource));
  }

  /** Clicks the box of a resource. */
  public void toggle(Action action, Resource resource) {
    set(action, resource, tick(action, resource) != Tick.ON);
  }

  /** Ticks the box of a resource, or takes the tick away. */
  public void set(Action action, Resource resource, boolean on) {
    if (!isGrantable(action, resource)) {
      return;
    }
    Set<Resource> those = ticked.get(action);
    Resource all = all(resource.type());
    Collection<Resource> siblings = singles(resource.type()).keySet();
    if (resource.equals(all)) {
      those.removeAll(siblings);
    } else if (those.remove(all)) {
      those.addAll(siblings);
    }
    if (!on) {
      those.remove(resource);
    } else if (!those.contains(all)) {
      those.add(resource);
    }
  }

  /** Clicks the handle of all other resources. */
  public void toggleOthers(Action action) {
    List<Resource> possible =
        OTHERS.stream().map(this::all).filter(resource -> isGrantable(action, resource)).toList();
    boolean on = !ticked.get(action).containsAll(possible);
    possible.forEach(resource -> set(action, resource, on));
  }

  /** Ticks everything that may be granted. */
  public void selectAll() {
    ResourceType.GRANTABLE.forEach(type -> tick(all(type)));
  }

  /** Ticks both boxes of a resource. */
  public void tick(Resource resource) {
    for (Action action : Action.values()) {
      set(action, resource, true);
    }
  }

  /** Takes every tick away. */
  public void clear() {
    for (Action action : Action.values()) {
      ticked.put(action, new HashSet<>());
    }
  }

  /** The permissions that are ticked: by type, all of it before single ones, reading first. */
  public List<PermissionDescription.Part> permissions() {
    List<PermissionDescription.Part> result = new ArrayList<>();
    for (ResourceType type : ResourceType.GRANTABLE) {
      add(result, all(type), null);
      singles(type).forEach((resource, name) -> add(result, resource, name));
    }
    return result;
  }

  private void add(List<PermissionDescription.Part> result, Resource resource, String name) {
    for (Action action : Action.values()) {
      if (ticked.get(action).contains(resource)) {
        result.add(new PermissionDescription.Part(new Permission(action, resource), name));
      }
    }
  }
}

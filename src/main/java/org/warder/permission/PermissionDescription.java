package org.warder.permission;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The description that a token gets when nobody writes one: what it may do, as InfluxDB's page
 * words it, such as {@code Read buckets _monitoring Write buckets _tasks}.
 */
public final class PermissionDescription {

  /** The greatest number of permissions that are listed one by one. */
  private static final int MAX_LISTED = 2;

  /**
   * A permission with the name of its single resource.
   *
   * @param permission the permission
   * @param name the resource's name; null if it is about all of a type
   */
  public record Part(Permission permission, String name) {}

  private PermissionDescription() {}

  /** The description of permissions in their order; empty for none. */
  public static String of(List<Part> permissions) {
    if (permissions.size() > MAX_LISTED) {
      return summary(permissions);
    }
    return permissions.stream()
        .map(PermissionDescription::words)
        .collect(Collectors.joining())
        .strip();
  }

  private static String summary(List<Part> permissions) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    permissions.forEach(named -> actions.add(named.permission().action()));
    return actions.stream()
        .map(action -> verb(action) + " Multiple")
        .collect(Collectors.joining(" "));
  }

  private static String words(Part named) {
    ResourceType type = named.permission().resource().type();
    String verb = verb(named.permission().action());
    if (type == ResourceType.ORGS) {
      // The name is dropped and its blank stays, as on the page that clients know.
      return verb + " " + type.text() + "  ";
    }
    String name = named.name() == null ? "" : named.name() + " ";
    return verb + " " + type.text() + " " + name;
  }

  private static String verb(Action action) {
    return switch (action) {
      case READ -> "Read";
      case WRITE -> "Write";
    };
  }
}

package org.warder.permission;

import java.util.Objects;
import org.warder.id.Id;

/**
 * The right to do something with a resource.
 *
 * @param action what may be done
 * @param resource what it may be done with
 */
public record Permission(Action action, Resource resource) {

  public Permission {
    Objects.requireNonNull(action);
    Objects.requireNonNull(resource);
  }

  public static Permission read(Resource resource) {
    return new Permission(Action.READ, resource);
  }

  public static Permission write(Resource resource) {
    return new Permission(Action.WRITE, resource);
  }

  /**
   * Whether holding this permission satisfies {@code required}, which names the organization of
   * what it is about wherever that has one (src/docs/api.md, Permission algebra).
   */
  public boolean matches(Permission required) {
    return action == required.action && resource.covers(required.resource);
  }

  /** Whether this permission allows all that another one does, wherever that reaches. */
  public boolean includes(Permission other) {
    return action == other.action && resource.includes(other.resource);
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Permission parse(String text) {
    String[] halves = text.split(":", 2);
    Action action = Action.of(halves[0]).orElseThrow(() -> malformed(text));
    String[] parts = halves.length == 2 ? halves[1].split("/", -1) : new String[0];
    return new Permission(
        action,
        switch (parts.length) {
          case 1 -> Resource.all(type(parts[0], text));
          case 2 -> Resource.single(type(parts[0], text), Id.parse(parts[1]));
          case 3 -> Resource.inOrg(type(parts[2], text), org(parts, text));
          case 4 -> new Resource(type(parts[2], text), org(parts, text), Id.parse(parts[3]));
          default -> throw malformed(text);
        });
  }

  private static ResourceType type(String part, String text) {
    return ResourceType.of(part).orElseThrow(() -> malformed(text));
  }

  private static Id org(String[] parts, String text) {
    if (!parts[0].equals(ResourceType.ORGS.text())) {
      throw malformed(text);
    }
    return Id.parse(parts[1]);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException("not a permission: " + text);
  }

  /** The form of messages and of storage, such as {@code write:orgs/<orgID>/buckets/<id>}. */
  @Override
  public String toString() {
    return action.text() + ":" + resource;
  }
}

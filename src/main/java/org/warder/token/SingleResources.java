package org.warder.token;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;

/** The single resources that permissions name. */
final class SingleResources {

  private SingleResources() {}

  /** Their ids, as they are stored. */
  static Set<Long> ids(PermissionSet permissions) {
    return permissions.permissions().stream()
        .map(permission -> permission.resource().id())
        .filter(Objects::nonNull)
        .map(Id::value)
        .collect(Collectors.toSet());
  }
}

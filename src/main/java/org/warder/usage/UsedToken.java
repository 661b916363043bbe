package org.warder.usage;

import java.util.HashSet;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;

/**
 * A token that is used.
 *
 * @param id the token
 * @param valueId the value that was shown
 * @param held all that the token may do
 */
public record UsedToken(Id id, Id valueId, PermissionSet held) {

  /** How many different permissions it has. */
  int permissions() {
    return held.permissions().size() == 1 ? 1 : new HashSet<>(held.permissions()).size();
  }
}

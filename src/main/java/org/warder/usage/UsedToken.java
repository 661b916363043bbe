package org.warder.usage;

import org.warder.id.Id;
import org.warder.permission.PermissionSet;

/**
 * A token that is used.
 *
 * @param id the token
 * @param valueId the value that was shown
 * @param held all that the token may do
 */
public record UsedToken(Id id, Id valueId, PermissionSet held) {}

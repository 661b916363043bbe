package org.warder.session;

import org.warder.id.Id;
import org.warder.permission.PermissionSet;

/**
 * A session that has not ended.
 *
 * @param id the session
 * @param userId who signed in
 * @param permissions what it may do now
 */
public record OpenSession(Id id, Id userId, PermissionSet permissions) {}

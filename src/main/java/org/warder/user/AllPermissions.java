package org.warder.user;

import org.warder.id.Id;
import org.warder.permission.PermissionSet;

/** What users may do by all that they are and own. Other features know, on top of this one. */
public interface AllPermissions {

  /** What a user may do in a session, or could after activating all of their tokens. */
  PermissionSet of(Id userId);
}

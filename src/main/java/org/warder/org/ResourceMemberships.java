package org.warder.org;

import org.warder.id.Id;
import org.warder.permission.PermissionSet;

/** Memberships in something that lives in an organization, and what they give. */
public interface ResourceMemberships {

  /** What a user may do because of them. */
  PermissionSet permissions(Id userId);
}

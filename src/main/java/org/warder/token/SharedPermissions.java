package org.warder.token;

import com.github.benmanes.caffeine.cache.Interner;
import jakarta.enterprise.context.ApplicationScoped;
import org.warder.permission.PermissionSet;

/** Lets tokens that may do the same share what says so: a million have few different ones. */
@ApplicationScoped
class SharedPermissions {

  private final Interner<PermissionSet> permissions = Interner.newWeakInterner();

  /** The one that stands for all that are equal to it. */
  PermissionSet share(PermissionSet set) {
    return permissions.intern(set);
  }
}

package org.warder.token;

import com.github.benmanes.caffeine.cache.Interner;
import jakarta.enterprise.context.ApplicationScoped;
import org.warder.permission.PermissionSet;

/** Lets tokens that may do the same share what says so: a million have few different ones. */
@ApplicationScoped
class SharedPermissions {

  private final Interner<PermissionSet> permissions = Interner.newWeakInterner();

  /** How many entries of a cache a set of permissions stands for that nothing else has. */
  static int weight(PermissionSet set) {
    return (set.permissions().size() + 2) / 2;
  }

  /** The one that stands for all that are equal to it. */
  PermissionSet share(PermissionSet set) {
    return permissions.intern(set);
  }
}

package org.warder.system.privileges;

import java.util.function.Supplier;
import org.warder.permission.PermissionSet;
import org.warder.system.Http;

/**
 * Somebody who sends requests.
 *
 * @param http sends them
 * @param held what they may do at the moment
 */
record Actor(Http http, String orgId, String userId, Supplier<PermissionSet> held) {

  PermissionSet permissions() {
    return held.get();
  }
}

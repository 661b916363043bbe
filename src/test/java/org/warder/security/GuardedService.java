package org.warder.security;

import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.BUCKETS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/** A service with a method for each way to declare, and to forget, a permission. */
@Stateless
@Secured
public class GuardedService {

  @Inject private Caller caller;

  @RequiresPermission(action = WRITE, on = BUCKETS)
  public String create(@InOrg Id orgId) {
    return "created";
  }

  @RequiresPermission(action = READ, on = BUCKETS)
  public String decides(Id id) {
    caller.require(Permission.read(Resource.single(BUCKETS, id)));
    return "read";
  }

  @RequiresPermission(action = READ, on = BUCKETS)
  public String forgetsToDecide() {
    return "leaked";
  }

  @RequiresPermission(action = READ, on = BUCKETS)
  public String decidesOnSomethingElse() {
    caller.may(Permission.write(Resource.all(BUCKETS)));
    caller.may(Permission.read(Resource.all(ResourceType.TASKS)));
    return "leaked";
  }

  public String declaresNothing() {
    return "leaked";
  }

  @PermitAll
  public String open() {
    return "open";
  }
}

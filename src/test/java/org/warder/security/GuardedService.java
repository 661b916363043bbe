package org.warder.security;

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

  @RequiresPermission("write:buckets")
  public String create(@InOrg Id orgId) {
    return "created";
  }

  @RequiresPermission("read:buckets")
  public String decides(Id id) {
    caller.require(Permission.read(Resource.single(ResourceType.BUCKETS, id)));
    return "read";
  }

  @RequiresPermission("read:buckets")
  public String forgetsToDecide() {
    return "leaked";
  }

  @RequiresPermission("read:buckets")
  public String decidesOnSomethingElse() {
    caller.may(Permission.write(Resource.all(ResourceType.BUCKETS)));
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

package org.warder.token;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.USERS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.user.User;

/** Who may do everything, and whether anybody else may (src/docs/api.md, Users). */
@Stateless
@Secured
public class OperatorService {

  @Inject private Operators operators;
  @Inject private Caller caller;

  /** Whether a user is the last active operator, who can be neither deactivated nor deleted. */
  @RequiresPermission(action = READ, on = USERS)
  public boolean isLast(Id userId) {
    caller.require(Permission.read(User.resource(userId)));
    return operators.isLast(userId);
  }

  /**
   * Whether nobody could do everything any more if a token were gone: its owner is the last active
   * operator, and that by this token alone.
   */
  @PermitAll
  public boolean isLastWayIn(Token token) {
    return operators.isLastWayIn(token);
  }
}

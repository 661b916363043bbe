package org.warder.token;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.USERS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
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

  /**
   * Insists that somebody else may do everything, before anybody is asked whether a user shall go.
   *
   * @throws ServiceException {@code invalid} if the user is the last active operator, who can be
   *     neither deactivated nor deleted
   */
  @RequiresPermission(action = READ, on = USERS)
  public void requireAnother(Id userId) {
    caller.require(Permission.read(User.resource(userId)));
    if (operators.isLast(userId)) {
      throw new ServiceException(Reason.LAST_OPERATOR);
    }
  }

  /** Whether nobody could do everything any more if some tokens were gone, or inactive. */
  @PermitAll
  public boolean areLastWayIn(Collection<Token> some) {
    return operators.areLastWayIn(some);
  }
}

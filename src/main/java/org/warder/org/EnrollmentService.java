package org.warder.org;

import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.USERS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.user.NewUser;
import org.warder.user.PasswordService;
import org.warder.user.User;
import org.warder.user.UserService;

/** Makes a user who can begin to work: with a password and a place, or not at all. */
@Stateless
@Secured
public class EnrollmentService {

  @Inject private UserService users;
  @Inject private PasswordService passwords;
  @Inject private MembershipService memberships;
  @Inject private Caller caller;

  /**
   * Creates a user.
   *
   * @param password null or empty for none
   * @param orgId where the user gets a role, if {@code role} is not null
   * @throws ServiceException as {@link UserService#create}, {@link PasswordService#set} and {@link
   *     MembershipService#add}; nothing is left behind then
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public User enroll(NewUser request, String password, Id orgId, Role role) {
    caller.require(Permission.write(Resource.all(USERS)));
    User user = users.create(request);
    if (password != null && !password.isEmpty()) {
      passwords.set(user.id(), password);
    }
    if (role != null) {
      memberships.add(orgId, user.id(), role);
    }
    return user;
  }
}

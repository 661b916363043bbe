package org.warder.org;

import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.USERS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.warder.database.Transaction;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.user.NewUser;
import org.warder.user.PasswordHash;
import org.warder.user.PasswordService;
import org.warder.user.User;
import org.warder.user.UserService;

/** Makes a user who can begin to work: with a password and a place, or not at all. */
@Stateless
@Secured
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrollmentService {

  @Inject private UserService users;
  @Inject private PasswordService passwords;
  @Inject private MembershipService memberships;
  @Inject private Transaction transaction;
  @Inject private Caller caller;

  /**
   * Creates a user.
   *
   * @param password null or empty for none
   * @param orgId where the user gets a role, if {@code role} is not null
   * @throws ServiceException as {@link UserService#create}, {@link PasswordService#hash} and {@link
   *     MembershipService#add}; nothing is left behind then
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public User enroll(NewUser request, String password, Id orgId, Role role) {
    caller.require(Permission.write(Resource.all(USERS)));
    Optional<PasswordHash> hash =
        Optional.ofNullable(password).filter(text -> !text.isEmpty()).map(passwords::hash);
    return transaction.call(
        () -> {
          User user = users.create(request.with(hash));
          if (role != null) {
            memberships.add(orgId, user.id(), role);
          }
          return user;
        });
  }
}

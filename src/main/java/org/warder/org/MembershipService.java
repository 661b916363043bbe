package org.warder.org;

import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.ORGS;
import static org.warder.permission.ResourceType.USERS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.user.User;
import org.warder.user.UserDirectory;

/**
 * Members and owners of organizations, and what a user may do because of these and other roles
 * (src/docs/api.md, Memberships). An organization that the caller may not read is not found.
 */
@Stateless
@Secured
public class MembershipService {

  @Inject private MembershipRepository memberships;
  @Inject private OrgRepository orgs;
  @Inject private UserDirectory users;
  @Inject private MembershipDirectory directory;
  @Inject private Caller caller;

  /**
   * The users who have a role in an organization, in the order of their ids.
   *
   * @throws ServiceException {@code not found} if there is no such organization
   */
  @RequiresPermission(action = READ, on = ORGS)
  public List<User> list(Id orgId, Role role) {
    requireReadable(orgId);
    if (orgs.find(orgId).isEmpty()) {
      throw notFound();
    }
    return memberships.listUsers(orgId, role);
  }

  /**
   * Gives a user a role in an organization.
   *
   * @throws ServiceException {@code not found} if either does not exist, {@code conflict} if the
   *     user has a role there already
   */
  @RequiresPermission(action = WRITE, on = ORGS)
  public User add(Id orgId, Id userId, Role role) {
    lock(orgId);
    return addLocked(orgId, userId, role);
  }

  /**
   * Gives the user of that name a role in an organization.
   *
   * @throws ServiceException as {@link #add(Id, Id, Role)}
   */
  @RequiresPermission(action = WRITE, on = ORGS)
  public User addByName(Id orgId, String userName, Role role) {
    lock(orgId);
    return addLocked(orgId, users.getByName(userName).id(), role);
  }

  private User addLocked(Id orgId, Id userId, Role role) {
    User user = users.lock(userId).orElseThrow(() -> new ServiceException(Reason.USER_NOT_FOUND));
    if (memberships.find(orgId, user.id()).isPresent()) {
      throw Membership.alreadyThere(user.id());
    }
    memberships.add(new Membership(orgId, user.id(), role));
    return user;
  }

  /**
   * Gives a user who has a role in an organization another one.
   *
   * @throws ServiceException {@code not found} if the organization does not exist, or the user has
   *     no role there
   */
  @RequiresPermission(action = WRITE, on = ORGS)
  public void change(Id orgId, Id userId, Role role) {
    lock(orgId);
    memberships
        .find(orgId, userId)
        .orElseThrow(() -> new ServiceException(Reason.USER_NOT_FOUND))
        .change(role);
  }

  /**
   * Ends what a user is in an organization, whatever the role; nothing happens if there is none.
   *
   * @throws ServiceException {@code not found} if there is no such organization
   */
  @RequiresPermission(action = WRITE, on = ORGS)
  public void remove(Id orgId, Id userId) {
    lock(orgId);
    memberships.find(orgId, userId).ifPresent(memberships::remove);
  }

  /** What a user may do by memberships and as themselves; works for unknown ids too. */
  @RequiresPermission(action = READ, on = USERS)
  public PermissionSet permissions(Id userId) {
    caller.require(Permission.read(User.resource(userId)));
    return directory.permissions(userId);
  }

  private void lock(Id orgId) {
    requireReadable(orgId);
    caller.require(Permission.write(Org.resource(orgId)));
    orgs.lock(orgId).orElseThrow(MembershipService::notFound);
  }

  /** Who may not read an organization is not told whether it exists. */
  private void requireReadable(Id orgId) {
    if (!caller.may(Permission.read(Org.resource(orgId)))) {
      throw notFound();
    }
  }

  private static ServiceException notFound() {
    return new ServiceException(Reason.ORG_NOT_FOUND);
  }
}

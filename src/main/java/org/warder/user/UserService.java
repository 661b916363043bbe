package org.warder.user;

import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.INSTANCE;
import static org.warder.permission.ResourceType.USERS;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/** Users (src/docs/api.md, Users). */
@Stateless
@Secured
public class UserService {

  @Inject private UserRepository users;
  @Inject private Event<UserDeleted> deleted;
  @Inject private Event<UserLeaves> leaves;
  @Inject private Event<SignInsEnded> signInsEnded;
  @Inject private Caller caller;

  /**
   * Creates a user without membership and token.
   *
   * @throws ServiceException {@code empty value} without a name, {@code conflict} if it is taken
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public User create(NewUser request) {
    caller.require(Permission.write(Resource.all(USERS)));
    User user = new User(request);
    refuseTaken(user.name());
    users.add(user);
    return user;
  }

  /**
   * One user; the permission is asked for before existence.
   *
   * @throws ServiceException {@code not found}
   */
  @RequiresPermission(action = READ, on = USERS)
  public User get(Id id) {
    caller.require(read(id));
    return existing(id);
  }

  /** A user whom the caller may see; empty also if there is none. */
  @RequiresPermission(action = READ, on = USERS)
  public Optional<User> find(Id id) {
    return caller.may(read(id)) ? users.find(id) : Optional.empty();
  }

  /** The users that the caller may see, in the order of their ids. */
  @RequiresPermission(action = READ, on = USERS)
  public List<User> list(Page page) {
    return users.list(caller.scope(READ, USERS), page);
  }

  /** The users that the caller may see and whose name contains a text, sorted by name. */
  @RequiresPermission(action = READ, on = USERS)
  public List<User> search(String part, Page page) {
    return users.search(part, caller.scope(READ, USERS), page);
  }

  /** How many users {@link #search(String, Page)} finds. */
  @RequiresPermission(action = READ, on = USERS)
  public long count(String part) {
    return users.count(part, caller.scope(READ, USERS));
  }

  /**
   * The user of that id, or of that name, as a list: empty if the caller may not see the user.
   *
   * @param id decides if given
   * @param name asked for where there is no id
   * @throws ServiceException {@code not found} if there is none
   */
  @RequiresPermission(action = READ, on = USERS)
  public List<User> listByIdOrName(Id id, String name) {
    User user = id != null ? existing(id) : existing(name);
    return caller.may(read(user.id())) ? List.of(user) : List.of();
  }

  /**
   * Renames, activates or deactivates a user. Deactivation refuses the user's tokens and ends the
   * user's sessions, which no activation revives.
   *
   * @throws ServiceException {@code not found}, {@code conflict} if the name is taken, {@code
   *     invalid} if the last active operator would be deactivated
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public User update(Id id, UserChange change) {
    caller.require(write(id));
    boolean deactivates = change.status() == Status.INACTIVE;
    if (deactivates) {
      leaves.fire(new UserLeaves(id));
    }
    User user = users.lock(id).orElseThrow(UserService::notFound);
    if (change.name() != null && !change.name().equals(user.name())) {
      refuseTaken(change.name());
    }
    user.change(change);
    users.write(user);
    if (deactivates) {
      signInsEnded.fire(new SignInsEnded(id, Optional.empty()));
    }
    return user;
  }

  /**
   * Deletes a user with password, memberships and sessions. The user's tokens stay as records and
   * are refused from now on.
   *
   * @throws ServiceException {@code not found}, {@code invalid} if the user is the last active
   *     operator
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public void delete(Id id) {
    caller.require(write(id));
    leaves.fire(new UserLeaves(id));
    User user = users.lock(id).orElseThrow(UserService::notFound);
    deleted.fire(new UserDeleted(id));
    users.remove(user);
  }

  /** Makes a user the owner of the instance, who may do everything. */
  @RequiresPermission(action = WRITE, on = INSTANCE)
  public void makeInstanceOwner(Id id) {
    caller.require(Permission.write(Resource.all(INSTANCE)));
    existing(id).becomeInstanceOwner();
  }

  private User existing(Id id) {
    return users.find(id).orElseThrow(UserService::notFound);
  }

  private User existing(String name) {
    return users.findByName(name).orElseThrow(UserService::notFound);
  }

  private void refuseTaken(String name) {
    if (users.findByName(name).isPresent()) {
      throw User.nameTaken(name);
    }
  }

  private static ServiceException notFound() {
    return new ServiceException(Reason.USER_NOT_FOUND);
  }

  private static Permission read(Id id) {
    return Permission.read(User.resource(id));
  }

  private static Permission write(Id id) {
    return Permission.write(User.resource(id));
  }
}

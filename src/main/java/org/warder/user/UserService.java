package org.warder.user;

import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.INSTANCE;
import static org.warder.permission.ResourceType.USERS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/** Users (src/docs/api.md, Users), and the look-ups that other features need. */
@Stateless
@Secured
public class UserService {

  @Inject private UserRepository users;
  @Inject private Event<UserDeleted> deleted;
  @Inject private Caller caller;

  /**
   * Creates a user without password, membership and token.
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
  public User find(Id id) {
    caller.require(read(id));
    return get(id);
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
  public List<User> search(Id id, String name) {
    User user = id != null ? get(id) : get(name);
    return caller.may(read(user.id())) ? List.of(user) : List.of();
  }

  /**
   * Renames, activates or deactivates a user. Deactivation refuses the user's tokens and sessions.
   *
   * @throws ServiceException {@code not found}, {@code conflict} if the name is taken
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public User update(Id id, UserChange change) {
    caller.require(write(id));
    User user = lock(id).orElseThrow(UserService::notFound);
    if (change.name() != null && !change.name().equals(user.name())) {
      refuseTaken(change.name());
    }
    user.change(change);
    users.write(user);
    return user;
  }

  /**
   * Deletes a user with password, memberships and sessions. The user's tokens stay as records and
   * are refused from now on.
   *
   * @throws ServiceException {@code not found}
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public void delete(Id id) {
    caller.require(write(id));
    User user = lock(id).orElseThrow(UserService::notFound);
    deleted.fire(new UserDeleted(id));
    users.remove(user);
  }

  /** Makes a user the owner of the instance, who may do everything. */
  @RequiresPermission(action = WRITE, on = INSTANCE)
  public void makeInstanceOwner(Id id) {
    caller.require(Permission.write(Resource.all(INSTANCE)));
    get(id).becomeInstanceOwner();
  }

  /** Whether nobody else is left who may do everything: without this user, nobody is. */
  @RequiresPermission(action = READ, on = USERS)
  public boolean isLastOperator(Id id) {
    caller.require(read(id));
    User user = get(id);
    return user.isInstanceOwner() && user.isActive() && users.countActiveInstanceOwners() == 1;
  }

  /** For other features: the user of that id, whoever asks. */
  @PermitAll
  public Optional<User> lookUp(Id id) {
    return users.find(id);
  }

  /**
   * For other features: the user of that id, whoever asks, who stays until the transaction ends.
   * Where several are locked, an organization comes first.
   */
  @PermitAll
  public Optional<User> lock(Id id) {
    return users.lock(id);
  }

  /** For other features: the user of that name, whoever asks. */
  @PermitAll
  public Optional<User> lookUp(String name) {
    return users.findByName(name);
  }

  /** For other features: the names of those of the users that exist. */
  @PermitAll
  public Map<Id, String> names(Collection<Id> ids) {
    return users.findAll(ids).stream().collect(Collectors.toMap(User::id, User::name));
  }

  /** For other features: the users whose name contains a text, in any case; the first of many. */
  @PermitAll
  public List<Id> searchIdsByName(String part, int limit) {
    return users.searchIdsByName(part, limit);
  }

  /** For other features: those of the users that are active. */
  @PermitAll
  public Set<Id> active(Collection<Id> ids) {
    return users.findAll(ids).stream()
        .filter(User::isActive)
        .map(User::id)
        .collect(Collectors.toSet());
  }

  /** For setup: whether there is no user at all. */
  @PermitAll
  public boolean isEmpty() {
    return users.isEmpty();
  }

  private User get(Id id) {
    return users.find(id).orElseThrow(UserService::notFound);
  }

  private User get(String name) {
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

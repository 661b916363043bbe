package org.warder.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;

/** What other features need to know of users, whoever is calling: no permission is asked for. */
@Dependent
public class UserDirectory {

  private final UserRepository users;

  @Inject
  UserDirectory(UserRepository users) {
    this.users = users;
  }

  /** The user of that id. */
  public Optional<User> find(Id id) {
    return users.find(id);
  }

  /**
   * The user of that id, who stays until the transaction ends. Where several are locked, an
   * organization comes first.
   */
  public Optional<User> lock(Id id) {
    return users.lock(id);
  }

  /**
   * The user of that name.
   *
   * @throws ServiceException {@code not found} if there is none
   */
  public User getByName(String name) {
    return users.findByName(name).orElseThrow(() -> new ServiceException(Reason.USER_NOT_FOUND));
  }

  /** The users whose name contains a text, in any case; the first of many. */
  public List<Id> searchIdsByName(String part, int limit) {
    return users.searchIdsByName(part, limit);
  }

  /** The active users who own the instance. */
  public List<Id> activeInstanceOwners() {
    return users.activeInstanceOwners();
  }

  /** Whether there is no user at all. */
  public boolean isEmpty() {
    return users.isEmpty();
  }
}

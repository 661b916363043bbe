package org.warder.ui.users;

import org.warder.id.Id;
import org.warder.user.User;

/**
 * A user as a line of the table.
 *
 * @param user the user
 * @param tokens how many active tokens the user has in the current organization
 */
public record UserRow(User user, long tokens) {

  public Id id() {
    return user.id();
  }

  public String name() {
    return user.name();
  }

  public boolean active() {
    return user.isActive();
  }

  /** {@code active} or {@code inactive}. */
  public String status() {
    return user.status().text();
  }
}

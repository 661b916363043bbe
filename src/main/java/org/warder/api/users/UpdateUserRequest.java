package org.warder.api.users;

import org.warder.user.Status;
import org.warder.user.UserChange;

/** The body of U4. */
public record UpdateUserRequest(String name, String status) {

  UserChange toChange() {
    return new UserChange(name, status == null ? null : Status.required(status));
  }
}

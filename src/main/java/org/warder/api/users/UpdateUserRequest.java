package org.warder.api.users;

import org.warder.user.Status;
import org.warder.user.UserChange;

/** The request that changes a user. */
public record UpdateUserRequest(String name, String status) {

  UserChange toChange() {
    return new UserChange(name, status == null ? null : Status.required(status));
  }
}

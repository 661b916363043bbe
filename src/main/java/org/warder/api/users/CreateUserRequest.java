package org.warder.api.users;

import org.warder.user.NewUser;
import org.warder.user.Status;

/** The request that creates a user; an {@code id} is ignored. */
public record CreateUserRequest(String name, String status, String oauthID) {

  NewUser toNewUser() {
    return new NewUser(name, Status.initial(status), oauthID);
  }
}

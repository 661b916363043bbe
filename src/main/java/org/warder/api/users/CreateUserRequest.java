package org.warder.api.users;

import org.warder.user.NewUser;
import org.warder.user.Status;

/** The body of U1; an {@code id} is ignored. */
public record CreateUserRequest(String name, String status, String oauthID) {

  NewUser toNewUser() {
    return new NewUser(name, Status.initial(status), oauthID);
  }
}

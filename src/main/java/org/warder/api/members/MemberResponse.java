package org.warder.api.members;

import org.warder.api.users.UserResponse;
import org.warder.id.Id;
import org.warder.org.Role;
import org.warder.user.User;

/** A user with a role. */
public record MemberResponse(
    String role, UserResponse.Links links, Id id, String name, String status) {

  static MemberResponse of(User user, Role role) {
    UserResponse shown = UserResponse.of(user);
    return new MemberResponse(role.text(), shown.links(), shown.id(), shown.name(), shown.status());
  }
}

package org.warder.api.users;

import java.util.List;
import org.warder.user.User;

/** Some users. */
public record UserListResponse(UserResponse.Links links, List<UserResponse> users) {

  static UserListResponse of(List<User> users) {
    return new UserListResponse(
        new UserResponse.Links("/api/v2/users"), users.stream().map(UserResponse::of).toList());
  }
}

package org.warder.api.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.warder.id.Id;
import org.warder.user.User;

/** A user as the API shows it. */
public record UserResponse(
    Links links,
    Id id,
    String name,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String oauthID,
    String status) {

  /** Where the user is. */
  public record Links(String self) {}

  public static UserResponse of(User user) {
    return new UserResponse(
        new Links("/api/v2/users/" + user.id()),
        user.id(),
        user.name(),
        user.oauthId(),
        user.status().text());
  }
}

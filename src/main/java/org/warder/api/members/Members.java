package org.warder.api.members;

import static org.warder.error.ErrorCode.INVALID;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.warder.api.errors.RequestException;
import org.warder.api.params.IdParameters;
import org.warder.id.Id;
import org.warder.org.Role;
import org.warder.user.User;

/** What the two kinds of members have in common. */
final class Members {

  /** The last part of the path, which names the role. */
  static final String ROLE = "{role: members|owners}";

  private Members() {}

  static Role role(String segment) {
    return segment.equals("owners") ? Role.OWNER : Role.MEMBER;
  }

  /**
   * The id of what has members.
   *
   * @throws RequestException {@code invalid}
   */
  static Id resourceId(String text) {
    return IdParameters.parse(text, "corrupt ID provided: ");
  }

  /**
   * The user whom a request names.
   *
   * @throws RequestException {@code invalid} if it names none
   */
  static Id userId(MemberRequest request) {
    if (request.id() == null) {
      throw new RequestException(INVALID, "user id missing or invalid");
    }
    return IdParameters.parseRequired(request.id(), "");
  }

  static Response created(User user, Role role) {
    return Response.status(Response.Status.CREATED).entity(MemberResponse.of(user, role)).build();
  }

  /**
   * Those who have a role.
   *
   * @param resource the path of what they have it in
   */
  static MemberListResponse list(String resource, Role role, List<User> users) {
    return new MemberListResponse(
        new MemberListResponse.Links("/api/v2/" + resource + "/" + role.text() + "s"),
        users.stream().map(user -> MemberResponse.of(user, role)).toList());
  }
}

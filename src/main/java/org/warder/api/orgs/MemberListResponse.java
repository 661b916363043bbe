package org.warder.api.orgs;

import java.util.List;
import org.warder.id.Id;
import org.warder.org.Role;
import org.warder.user.User;

/** The members, or the owners, of an organization. */
public record MemberListResponse(OrgListResponse.Links links, List<MemberResponse> users) {

  static MemberListResponse of(Id orgId, Role role, List<User> users) {
    return new MemberListResponse(
        new OrgListResponse.Links("/api/v2/orgs/" + orgId + "/" + role.text() + "s"),
        users.stream().map(user -> MemberResponse.of(user, role)).toList());
  }
}

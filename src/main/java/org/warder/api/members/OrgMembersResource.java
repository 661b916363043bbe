package org.warder.api.members;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.warder.api.json.WireFormat;
import org.warder.id.Id;
import org.warder.org.MembershipService;
import org.warder.org.Role;

/** Members and owners of an organization. */
@Path("orgs/{orgID}/" + Members.ROLE)
@Produces(WireFormat.JSON)
public class OrgMembersResource {

  @Inject private MembershipService memberships;

  @PathParam("orgID")
  private String orgId;

  @PathParam("role")
  private String role;

  /** Who has the role, in the order of the users' ids. */
  @GET
  public MemberListResponse list() {
    Id id = Members.resourceId(orgId);
    return Members.list("orgs/" + id, role(), memberships.list(id, role()));
  }

  /** Gives a user the role. */
  @POST
  public Response add(MemberRequest request) {
    Id id = Members.resourceId(orgId);
    return Members.created(memberships.add(id, Members.userId(request), role()), role());
  }

  /** Ends what a user is in the organization, whatever the role. */
  @DELETE
  @Path("{userID}")
  public void remove(@PathParam("userID") Id userId) {
    memberships.remove(Members.resourceId(orgId), userId);
  }

  private Role role() {
    return Members.role(role);
  }
}

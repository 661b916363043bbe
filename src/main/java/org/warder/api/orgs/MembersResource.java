package org.warder.api.orgs;

import static org.warder.error.ErrorCode.INVALID;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.warder.api.errors.RequestException;
import org.warder.api.json.WireFormat;
import org.warder.api.params.IdParameters;
import org.warder.id.Id;
import org.warder.org.MembershipService;
import org.warder.org.Role;
import org.warder.user.User;

/** Members and owners of an organization. */
@Path("orgs/{orgID}/{role: members|owners}")
@Produces(WireFormat.JSON)
public class MembersResource {

  @Inject private MembershipService memberships;

  @PathParam("orgID")
  private String orgId;

  @PathParam("role")
  private String role;

  /** Who has the role, in the order of the users' ids. */
  @GET
  public MemberListResponse list() {
    Id id = orgId();
    return MemberListResponse.of(id, role(), memberships.list(id, role()));
  }

  /** Gives a user the role. */
  @POST
  public Response add(MemberRequest request) {
    Id id = orgId();
    if (request.id() == null) {
      throw new RequestException(INVALID, "user id missing or invalid");
    }
    User user = memberships.add(id, request.id(), role());
    return Response.status(Response.Status.CREATED).entity(MemberResponse.of(user, role())).build();
  }

  /** Ends what a user is in the organization, whatever the role. */
  @DELETE
  @Path("{userID}")
  public void remove(@PathParam("userID") Id userId) {
    memberships.remove(orgId(), userId);
  }

  private Id orgId() {
    return IdParameters.parse(orgId, "corrupt ID provided: ");
  }

  private Role role() {
    return role.equals("owners") ? Role.OWNER : Role.MEMBER;
  }
}

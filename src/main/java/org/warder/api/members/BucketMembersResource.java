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
import org.warder.bucket.BucketMembershipService;
import org.warder.id.Id;
import org.warder.org.Role;

/** Members and owners of a bucket. */
@Path("buckets/{bucketID}/" + Members.ROLE)
@Produces(WireFormat.JSON)
public class BucketMembersResource {

  @Inject private BucketMembershipService memberships;

  @PathParam("bucketID")
  private String bucketId;

  @PathParam("role")
  private String role;

  /** Who has the role, in the order of the users' ids. */
  @GET
  public MemberListResponse list() {
    Id id = Members.resourceId(bucketId);
    return Members.list("buckets/" + id, role(), memberships.list(id, role()));
  }

  /** Gives a user the role. */
  @POST
  public Response add(MemberRequest request) {
    Id id = Members.resourceId(bucketId);
    return Members.created(memberships.add(id, Members.userId(request), role()), role());
  }

  /** Ends what a user is in the bucket, whatever the role. */
  @DELETE
  @Path("{userID}")
  public void remove(@PathParam("userID") Id userId) {
    memberships.remove(Members.resourceId(bucketId), userId);
  }

  private Role role() {
    return Members.role(role);
  }
}

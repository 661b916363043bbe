package org.warder.api.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.warder.api.authorizations.PermissionResponse;
import org.warder.api.json.WireFormat;
import org.warder.api.params.PageParameters;
import org.warder.id.Id;
import org.warder.org.MembershipService;
import org.warder.paging.Page;
import org.warder.user.User;
import org.warder.user.UserService;

/** Users. */
@ApplicationScoped
@Path("users")
@Produces(WireFormat.JSON)
public class UsersResource {

  private UserService users;
  private MembershipService memberships;

  public UsersResource() {}

  @Inject
  UsersResource(UserService users, MembershipService memberships) {
    this.users = users;
    this.memberships = memberships;
  }

  /** Creates a user. */
  @POST
  public Response create(CreateUserRequest request) {
    User user = users.create(request.toNewUser());
    return Response.status(Response.Status.CREATED).entity(UserResponse.of(user)).build();
  }

  /** The users that the caller may see, or the one of an id or a name. */
  @GET
  public UserListResponse list(
      @QueryParam("id") Id id,
      @QueryParam("name") String name,
      @BeanParam PageParameters parameters) {
    Page page = parameters.page();
    boolean isSearch = id != null || name != null && !name.isEmpty();
    return UserListResponse.of(isSearch ? users.listByIdOrName(id, name) : users.list(page));
  }

  /** One user. */
  @GET
  @Path("{id}")
  public UserResponse find(@PathParam("id") Id id) {
    return UserResponse.of(users.get(id));
  }

  /** Renames, activates or deactivates a user. */
  @PATCH
  @Path("{id}")
  public UserResponse update(@PathParam("id") Id id, UpdateUserRequest request) {
    return UserResponse.of(users.update(id, request.toChange()));
  }

  /** A password belongs to a user: there is no path without one. */
  @PUT
  @Path("password")
  public void changeNobodysPassword() {
    throw new NotFoundException();
  }

  /** Deletes a user. */
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") Id id) {
    users.delete(id);
  }

  /** What a user may do by memberships and as themselves. */
  @GET
  @Path("{id}/permissions")
  public List<PermissionResponse> permissions(@PathParam("id") Id id) {
    return memberships.permissions(id).permissions().stream().map(PermissionResponse::of).toList();
  }
}

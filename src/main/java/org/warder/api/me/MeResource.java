package org.warder.api.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.warder.api.json.WireFormat;
import org.warder.api.users.PasswordRequest;
import org.warder.api.users.PasswordResource;
import org.warder.api.users.RequiresCurrentPassword;
import org.warder.api.users.UserResponse;
import org.warder.security.Caller;
import org.warder.user.PasswordService;
import org.warder.user.UserService;

/** The caller as a user. */
@ApplicationScoped
@Path("me")
@Produces(WireFormat.JSON)
public class MeResource {

  private UserService users;
  private PasswordService passwords;
  private Caller caller;

  public MeResource() {}

  @Inject
  MeResource(UserService users, PasswordService passwords, Caller caller) {
    this.users = users;
    this.passwords = passwords;
    this.caller = caller;
  }

  /** Who the caller is; a token that may not read its owner is refused here. */
  @GET
  public UserResponse find() {
    return UserResponse.of(users.get(caller.userId()));
  }

  /** Changes the caller's password by proof of the old one. */
  @PUT
  @Path("password")
  @RequiresCurrentPassword
  public void changePassword(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Context HttpServletRequest http,
      PasswordRequest request) {
    passwords.change(
        caller.userId(),
        PasswordResource.oldPassword(authorization),
        request.password(),
        http.getRemoteAddr());
  }
}

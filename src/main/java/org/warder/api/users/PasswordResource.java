package org.warder.api.users;

import static org.warder.error.ErrorCode.INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.warder.access.Credential;
import org.warder.api.errors.RequestException;
import org.warder.api.json.WireFormat;
import org.warder.api.params.IdParameters;
import org.warder.id.Id;
import org.warder.user.PasswordService;

/** A user's password. */
@ApplicationScoped
@Path("users/{id}/password")
@Produces(WireFormat.JSON)
public class PasswordResource {

  private PasswordService passwords;

  public PasswordResource() {}

  @Inject
  PasswordResource(PasswordService passwords) {
    this.passwords = passwords;
  }

  /** Sets the password. Where that needs the old one, the body shows it or {@code Basic} does. */
  @POST
  public void set(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("id") Id id,
      @Context HttpServletRequest http,
      PasswordRequest request) {
    String shown =
        request.oldPassword() != null
            ? request.oldPassword()
            : Credential.basic(authorization).map(Credential.Basic::password).orElse(null);
    passwords.set(id, shown, request.password(), http.getRemoteAddr());
  }

  /** Changes the password by proof of the old one; the body is looked at before the id. */
  @PUT
  @RequiresCurrentPassword
  public void change(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @PathParam("id") String id,
      @Context HttpServletRequest http,
      PasswordRequest request) {
    passwords.change(
        IdParameters.parse(id, ""),
        oldPassword(authorization),
        request.password(),
        http.getRemoteAddr());
  }

  /**
   * The old password, which a {@code Basic} header carries; the user is known otherwise.
   *
   * @throws RequestException {@code invalid} if there is none
   */
  public static String oldPassword(String authorization) {
    return Credential.basic(authorization)
        .map(Credential.Basic::password)
        .orElseThrow(
            () ->
                new RequestException(
                    INVALID, "error decoding password reset request: invalid basic auth"));
  }
}

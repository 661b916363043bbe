package org.warder.api.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.warder.api.json.WireFormat;
import org.warder.api.protocol.NoStore;
import org.warder.id.Id;
import org.warder.token.RotationService;

/** Gives a token another value (src/docs/api.md, Rotation). */
@ApplicationScoped
@Path("authorizations/{id}/rotate")
@Produces(WireFormat.JSON)
public class AuthorizationRotateResource {

  private RotationService rotations;

  public AuthorizationRotateResource() {}

  @Inject
  AuthorizationRotateResource(RotationService rotations) {
    this.rotations = rotations;
  }

  /** Rotates the token; the one response that shows its new value. */
  @POST
  @NoStore
  public AuthorizationResponse rotate(@PathParam("id") Id id, RotateAuthorizationRequest request) {
    return AuthorizationResponse.of(rotations.rotate(id, request.toRotationRequest()));
  }
}

package org.warder.api.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.api.json.WireFormat;
import org.warder.id.Id;
import org.warder.token.RotationService;

/** Ends the previous value of a token (src/docs/api.md, Rotation). */
@ApplicationScoped
@Path("authorizations/{id}/rotate/finish")
@Produces(WireFormat.JSON)
public class AuthorizationFinishResource {

  private RotationService rotations;
  private Optional<String> redacted;

  public AuthorizationFinishResource() {}

  @Inject
  AuthorizationFinishResource(
      RotationService rotations,
      @ConfigProperty(name = "REDACTED_TOKEN") Optional<String> redacted) {
    this.rotations = rotations;
    this.redacted = redacted;
  }

  /** Ends the previous value of a token. */
  @POST
  public AuthorizationResponse finish(@PathParam("id") Id id) {
    return AuthorizationResponse.of(rotations.finish(id), redacted.orElse(""));
  }
}

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

/** Makes the previous value of a token the value again (src/docs/api.md, Rotation). */
@ApplicationScoped
@Path("authorizations/{id}/rotate/cancel")
@Produces(WireFormat.JSON)
public class AuthorizationCancelResource {

  private RotationService rotations;
  private Optional<String> redacted;

  public AuthorizationCancelResource() {}

  @Inject
  AuthorizationCancelResource(
      RotationService rotations,
      @ConfigProperty(name = "REDACTED_TOKEN") Optional<String> redacted) {
    this.rotations = rotations;
    this.redacted = redacted;
  }

  /** Makes the previous value of a token the value again. */
  @POST
  public AuthorizationResponse cancel(@PathParam("id") Id id) {
    return AuthorizationResponse.of(rotations.cancel(id), redacted.orElse(""));
  }
}

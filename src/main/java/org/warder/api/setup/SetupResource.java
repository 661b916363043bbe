package org.warder.api.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.warder.api.json.WireFormat;
import org.warder.api.protocol.NoStore;
import org.warder.setup.SetupService;

/** Setup of an empty instance. */
@ApplicationScoped
@Path("setup")
@Produces(WireFormat.JSON)
public class SetupResource {

  private SetupService setup;

  public SetupResource() {}

  @Inject
  SetupResource(SetupService setup) {
    this.setup = setup;
  }

  /** Whether setup is allowed. */
  public record Allowed(boolean allowed) {}

  /** Whether the instance still waits to be set up. */
  @GET
  public Allowed isAllowed() {
    return new Allowed(setup.isAllowed());
  }

  /** Makes the first user, organization, bucket and the operator token. */
  @POST
  @NoStore
  public Response setUp(SetupBody request) {
    return Response.status(Response.Status.CREATED)
        .entity(SetupResponse.of(setup.setUp(request.toRequest())))
        .build();
  }
}

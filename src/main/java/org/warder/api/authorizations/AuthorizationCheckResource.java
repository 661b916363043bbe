package org.warder.api.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.warder.access.gate.RequestCheckService;
import org.warder.api.json.WireFormat;
import org.warder.id.Id;
import org.warder.token.TokenCheckService;

/** Explains what a token may do. */
@ApplicationScoped
@Path("authorizations/{id}/check")
@Produces(WireFormat.JSON)
public class AuthorizationCheckResource {

  private TokenCheckService checks;
  private RequestCheckService requests;

  public AuthorizationCheckResource() {}

  @Inject
  AuthorizationCheckResource(TokenCheckService checks, RequestCheckService requests) {
    this.checks = checks;
    this.requests = requests;
  }

  /** Whether the token may do something, and why. */
  @POST
  public CheckResponse check(@PathParam("id") Id id, CheckRequest request) {
    return CheckResponse.of(
        request.isOfBackend()
            ? requests.check(id, request.routes(), request.method(), request.uri())
            : checks.check(id, request.toRequestedPermission()));
  }
}

package org.warder.api.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.warder.api.json.WireFormat;
import org.warder.id.Id;
import org.warder.token.DayRange;
import org.warder.token.TokenUsageService;

/** What a token is used for. */
@ApplicationScoped
@Path("authorizations/{id}/usage")
@Produces(WireFormat.JSON)
public class AuthorizationUsageResource {

  private TokenUsageService usage;

  public AuthorizationUsageResource() {}

  @Inject
  AuthorizationUsageResource(TokenUsageService usage) {
    this.usage = usage;
  }

  /** Its uses in all, by day and by permission. */
  @GET
  public UsageResponse find(
      @PathParam("id") Id id, @QueryParam("from") String from, @QueryParam("to") String to) {
    return UsageResponse.of(usage.report(id, DayRange.parse(from, to)));
  }
}

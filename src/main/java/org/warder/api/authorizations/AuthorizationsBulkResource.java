package org.warder.api.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.api.json.WireFormat;
import org.warder.token.BulkService;

/** Changes and deletes many tokens at once. */
@ApplicationScoped
@Path("authorizations/bulk")
@Produces(WireFormat.JSON)
public class AuthorizationsBulkResource {

  private BulkService tokens;
  private Optional<String> redacted;

  public AuthorizationsBulkResource() {}

  @Inject
  AuthorizationsBulkResource(
      BulkService tokens, @ConfigProperty(name = "REDACTED_TOKEN") Optional<String> redacted) {
    this.tokens = tokens;
    this.redacted = redacted;
  }

  /** Does it, or tells what would be done. */
  @POST
  public BulkResponse change(BulkBody body) {
    return BulkResponse.of(tokens.change(body.toRequest()), redacted.orElse(""));
  }
}

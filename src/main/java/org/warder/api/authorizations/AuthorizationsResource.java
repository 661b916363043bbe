package org.warder.api.authorizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.api.json.WireFormat;
import org.warder.api.lists.ListFrame;
import org.warder.api.lists.Lists;
import org.warder.api.lists.SelfLink;
import org.warder.api.params.PageParameters;
import org.warder.api.protocol.NoStore;
import org.warder.id.Id;
import org.warder.token.IssuedToken;
import org.warder.token.NewToken;
import org.warder.token.TokenDetails;
import org.warder.token.TokenFilter;
import org.warder.token.TokenListService;
import org.warder.token.TokenReadService;
import org.warder.token.TokenService;

/** Tokens, which the API calls authorizations. */
@ApplicationScoped
@Path("authorizations")
@Produces(WireFormat.JSON)
public class AuthorizationsResource {

  private static final ListFrame LIST =
      ListFrame.of(new SelfLink("/api/v2/authorizations"), "authorizations");

  private TokenService tokens;
  private TokenReadService single;
  private TokenListService listed;
  private Lists lists;
  private Clock clock;

  /** What stands in the place of a token's value once it has been shown. */
  private Optional<String> redacted;

  public AuthorizationsResource() {}

  @Inject
  AuthorizationsResource(
      TokenService tokens,
      TokenReadService single,
      TokenListService listed,
      Lists lists,
      Clock clock,
      @ConfigProperty(name = "REDACTED_TOKEN") Optional<String> redacted) {
    this.tokens = tokens;
    this.single = single;
    this.listed = listed;
    this.lists = lists;
    this.clock = clock;
    this.redacted = redacted;
  }

  /** Issues a token; the one response that shows its value. */
  @POST
  @NoStore
  public Response create(CreateAuthorizationRequest request) {
    NewToken newToken = request.toNewToken(clock.instant());
    IssuedToken issued = tokens.create(request.orgID(), newToken);
    return Response.status(Response.Status.CREATED)
        .entity(AuthorizationResponse.of(issued))
        .build();
  }

  /** The tokens that the caller may see. */
  @GET
  public StreamingOutput list(@BeanParam FilterParameters filter, @BeanParam PageParameters page) {
    TokenFilter wanted = filter.filter();
    return lists.body(
        LIST,
        listed.listIds(wanted, page.pageOrAll()),
        ids -> listed.read(wanted, ids),
        this::redacted);
  }

  /** One token. */
  @GET
  @Path("{id}")
  public AuthorizationResponse find(@PathParam("id") Id id) {
    return redacted(single.get(id));
  }

  /** Activates, deactivates, describes a token, or changes its end. */
  @PATCH
  @Path("{id}")
  public AuthorizationResponse update(@PathParam("id") Id id, UpdateAuthorizationRequest request) {
    return redacted(tokens.update(id, request.toChange()));
  }

  /** Revokes a token for good. */
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") Id id) {
    tokens.delete(id);
  }

  private AuthorizationResponse redacted(TokenDetails details) {
    return AuthorizationResponse.of(details, redacted.orElse(""));
  }
}

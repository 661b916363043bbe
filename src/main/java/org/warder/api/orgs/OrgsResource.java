package org.warder.api.orgs;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.warder.api.json.MalformedBody;
import org.warder.api.json.WireFormat;
import org.warder.api.labels.LabelListResponse;
import org.warder.api.lists.ListFrame;
import org.warder.api.lists.Lists;
import org.warder.api.lists.SelfLink;
import org.warder.api.params.IdParameters;
import org.warder.api.params.PageParameters;
import org.warder.id.Id;
import org.warder.org.Org;
import org.warder.org.OrgService;
import org.warder.paging.Page;

/** Organizations. */
@ApplicationScoped
@Path("orgs")
@Produces(WireFormat.JSON)
@MalformedBody("failed to unmarshal json: ")
public class OrgsResource {

  private static final ListFrame LIST = ListFrame.of(new SelfLink("/api/v2/orgs"), "orgs");

  private OrgService orgs;
  private Lists lists;

  public OrgsResource() {}

  @Inject
  OrgsResource(OrgService orgs, Lists lists) {
    this.orgs = orgs;
    this.lists = lists;
  }

  /** The organizations that the caller may see; a malformed id counts as none. */
  @GET
  public StreamingOutput list(
      @QueryParam("orgID") String orgId,
      @QueryParam("org") String name,
      @QueryParam("userID") String userId,
      @BeanParam PageParameters parameters) {
    Page page = parameters.forwardPage();
    Id id = IdParameters.parseLenient(orgId);
    boolean isSearch = id != null || name != null && !name.isEmpty();
    List<Id> ids =
        isSearch
            ? orgs.listByIdOrName(id, name).stream().map(Org::id).toList()
            : orgs.listIds(IdParameters.parseLenient(userId), page);
    return lists.body(LIST, ids, orgs::read, OrgResponse::of);
  }

  /** Creates an organization, which the caller owns. */
  @POST
  public Response create(OrgRequest request) {
    Org org = orgs.create(request.toNewOrg());
    return Response.status(Response.Status.CREATED).entity(OrgResponse.of(org)).build();
  }

  /** One organization. */
  @GET
  @Path("{id}")
  public OrgResponse find(@PathParam("id") Id id) {
    return OrgResponse.of(orgs.get(id));
  }

  /** The labels of an organization that the caller may read. */
  @GET
  @Path("{id}/labels")
  public LabelListResponse labels(@PathParam("id") Id id) {
    orgs.get(id);
    return LabelListResponse.NONE;
  }

  /** The names of the secrets of an organization that the caller may read. */
  @GET
  @Path("{id}/secrets")
  public SecretListResponse secrets(@PathParam("id") Id id) {
    orgs.get(id);
    return SecretListResponse.none(id);
  }

  /** Changes name and description. */
  @PATCH
  @Path("{id}")
  public OrgResponse update(@PathParam("id") Id id, OrgRequest request) {
    return OrgResponse.of(orgs.update(id, request.toChange()));
  }

  /** Deletes an organization and what lives in it, but not its tokens. */
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") Id id) {
    orgs.delete(id);
  }
}

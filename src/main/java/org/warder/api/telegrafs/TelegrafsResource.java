package org.warder.api.telegrafs;

import static org.warder.error.ErrorCode.INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.warder.api.errors.RequestException;
import org.warder.api.json.Compact;
import org.warder.api.json.JsonRequest;
import org.warder.api.json.WireFormat;
import org.warder.api.labels.LabelListResponse;
import org.warder.api.lists.ListFrame;
import org.warder.api.lists.Lists;
import org.warder.api.members.MemberListResponse;
import org.warder.api.params.IdParameters;
import org.warder.id.Id;
import org.warder.telegraf.Telegraf;
import org.warder.telegraf.TelegrafService;

/** Telegraf configurations. */
@ApplicationScoped
@Path("telegrafs")
@Produces(WireFormat.JSON)
public class TelegrafsResource {

  private static final ListFrame LIST = ListFrame.compact("configurations");

  private TelegrafService telegrafs;
  private Lists lists;

  public TelegrafsResource() {}

  @Inject
  TelegrafsResource(TelegrafService telegrafs, Lists lists) {
    this.telegrafs = telegrafs;
    this.lists = lists;
  }

  /** Creates a configuration. */
  @POST
  @Compact
  public Response create(TelegrafRequest request) {
    if (request.orgID() == null) {
      throw new RequestException(INVALID, "invalid org id for permission: invalid ID");
    }
    Telegraf telegraf = telegrafs.create(request.orgID(), request.toContent());
    return Response.status(Response.Status.CREATED).entity(TelegrafResponse.of(telegraf)).build();
  }

  /** The configurations that the caller may see. */
  @GET
  public StreamingOutput list(
      @QueryParam("orgID") String orgIdText, @QueryParam("org") String org) {
    Id orgId = IdParameters.parse(orgIdText, "orgID is invalid: ");
    boolean named = orgId == null && org != null && !org.isEmpty();
    List<Id> ids = named ? telegrafs.listIdsByOrgName(org) : telegrafs.listIds(orgId);
    return lists.body(LIST, ids, telegrafs::read, TelegrafResponse::of);
  }

  /** One configuration; as JSON only to who asks for JSON, else as the file for Telegraf. */
  @GET
  @Path("{id}")
  @Compact
  public Response find(@PathParam("id") Id id, @Context HttpServletRequest request) {
    Telegraf telegraf = telegrafs.get(id);
    String accept = JsonRequest.accepted(request);
    for (String range : accept == null ? new String[0] : accept.split(",")) {
      switch (range.split(";")[0].strip()) {
        case "application/json" -> {
          return Response.ok(TelegrafResponse.of(telegraf)).build();
        }
        case "application/octet-stream" -> {
          return ConfigFile.attachment(telegraf);
        }
        case "application/toml" -> {
          return ConfigFile.toml(telegraf);
        }
        default -> {
          // Not one that there is; the next may be.
        }
      }
    }
    return ConfigFile.toml(telegraf);
  }

  /** Members or owners of a configuration that the caller may read: there are none. */
  @GET
  @Path("{id}/{role: members|owners}")
  @Compact
  public MemberListResponse members(@PathParam("id") Id id, @PathParam("role") String role) {
    telegrafs.get(id);
    return MemberListResponse.none("/api/v2/telegrafs/" + id + "/" + role);
  }

  /** The labels of a configuration that the caller may read. */
  @GET
  @Path("{id}/labels")
  @Compact
  public LabelListResponse labels(@PathParam("id") Id id) {
    telegrafs.get(id);
    return LabelListResponse.NONE;
  }

  /** Replaces a configuration. */
  @PUT
  @Path("{id}")
  @Compact
  public TelegrafResponse replace(@PathParam("id") Id id, TelegrafRequest request) {
    return TelegrafResponse.of(telegrafs.replace(id, request.toContent()));
  }

  /** Deletes a configuration. */
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") Id id) {
    telegrafs.delete(id);
  }
}

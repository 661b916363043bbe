package org.warder.api.buckets;

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
import java.util.List;
import org.warder.api.json.MalformedBody;
import org.warder.api.json.WireFormat;
import org.warder.api.params.PageParameters;
import org.warder.bucket.Bucket;
import org.warder.bucket.BucketFilter;
import org.warder.bucket.BucketService;
import org.warder.bucket.NewBucket;
import org.warder.id.Id;
import org.warder.org.OrgService;
import org.warder.paging.Page;

/** Buckets. */
@Path("buckets")
@Produces(WireFormat.JSON)
@MalformedBody("failed to unmarshal json: ")
public class BucketsResource {

  @Inject private BucketService buckets;
  @Inject private OrgService orgs;

  /** The buckets that the caller may see. */
  @GET
  public BucketListResponse list(
      @BeanParam BucketParameters parameters, @BeanParam PageParameters pageParameters) {
    Page page = pageParameters.page();
    return BucketListResponse.of(
        find(parameters, page), page, parameters.repeated(pageParameters.sortBy()));
  }

  private List<Bucket> find(BucketParameters wanted, Page page) {
    if (wanted.id() != null) {
      return buckets.search(wanted.id());
    }
    Id orgId = wanted.orgId();
    if (orgId == null && wanted.org() != null) {
      orgId = orgs.get(wanted.org()).id();
    }
    return orgId != null && wanted.name() != null
        ? buckets.search(orgId, wanted.name())
        : buckets.list(new BucketFilter(orgId, wanted.name()), page);
  }

  /** Creates a bucket. */
  @POST
  public Response create(CreateBucketRequest request) {
    NewBucket newBucket = request.toNewBucket();
    Bucket bucket = buckets.create(request.orgID(), newBucket);
    return Response.status(Response.Status.CREATED).entity(BucketResponse.of(bucket)).build();
  }

  /** One bucket. */
  @GET
  @Path("{id}")
  public BucketResponse find(@PathParam("id") Id id) {
    return BucketResponse.of(buckets.find(id));
  }

  /** The labels of a bucket that the caller may read. */
  @GET
  @Path("{id}/labels")
  public LabelListResponse labels(@PathParam("id") Id id) {
    buckets.find(id);
    return LabelListResponse.NONE;
  }

  /** Changes name, description and retention rule. */
  @PATCH
  @Path("{id}")
  public BucketResponse update(@PathParam("id") Id id, UpdateBucketRequest request) {
    return BucketResponse.of(buckets.update(id, request.toChange()));
  }

  /** Deletes a bucket. */
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") Id id) {
    buckets.delete(id);
  }
}

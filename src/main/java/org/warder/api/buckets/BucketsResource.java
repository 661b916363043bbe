package org.warder.api.buckets;

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
import java.util.List;
import org.warder.api.json.MalformedBody;
import org.warder.api.json.WireFormat;
import org.warder.api.labels.LabelListResponse;
import org.warder.api.lists.ListFrame;
import org.warder.api.lists.Lists;
import org.warder.api.params.PageParameters;
import org.warder.bucket.Bucket;
import org.warder.bucket.BucketService;
import org.warder.bucket.NewBucket;
import org.warder.id.Id;
import org.warder.paging.Page;

/** Buckets. */
@ApplicationScoped
@Path("buckets")
@Produces(WireFormat.JSON)
@MalformedBody("failed to unmarshal json: ")
public class BucketsResource {

  private BucketService buckets;
  private Lists lists;

  public BucketsResource() {}

  @Inject
  BucketsResource(BucketService buckets, Lists lists) {
    this.buckets = buckets;
    this.lists = lists;
  }

  /** The buckets that the caller may see. */
  @GET
  public StreamingOutput list(
      @BeanParam BucketParameters parameters, @BeanParam PageParameters pageParameters) {
    Page page = pageParameters.page();
    List<Id> ids = buckets.listIds(parameters.filter(), page);
    BucketLinks links =
        BucketLinks.of(ids.size(), page, parameters.repeated(pageParameters.sortBy()));
    return lists.body(ListFrame.of(links, "buckets"), ids, buckets::read, BucketResponse::of);
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
    return BucketResponse.of(buckets.get(id));
  }

  /** The labels of a bucket that the caller may read. */
  @GET
  @Path("{id}/labels")
  public LabelListResponse labels(@PathParam("id") Id id) {
    buckets.get(id);
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

package org.warder.ui.buckets;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.warder.bucket.Bucket;
import org.warder.bucket.BucketService;
import org.warder.error.Reason;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.permission.Resource;
import org.warder.token.search.TokenSearch;
import org.warder.token.search.TokenSearchService;
import org.warder.ui.table.NamedRows;

/** The list of buckets, and the question before one is deleted. */
@Named("buckets")
@ViewScoped
public class BucketsView extends NamedRows<Bucket> {

  private static final long serialVersionUID = 1L;

  @Inject private BucketService service;
  @Inject private TokenSearchService tokens;

  public BucketsView() {
    super("/buckets", Reason.BUCKET_NOT_FOUND);
  }

  @Override
  protected long count() {
    return currentOrg.isPresent() ? service.count(currentOrg.id(), getText()) : 0;
  }

  @Override
  protected List<Bucket> read(Page page) {
    return service.search(currentOrg.id(), getText(), page);
  }

  @Override
  protected Bucket get(Id id) {
    return service.get(id);
  }

  @Override
  protected Resource resource(Bucket bucket) {
    return bucket.resource();
  }

  @Override
  protected String changes(Bucket bucket) {
    return bucket.isSystem() ? "edit" : "edit delete";
  }

  /** How long a bucket keeps data. */
  public String retention(Bucket bucket) {
    return Retentions.text(texts, bucket.retention().everySeconds());
  }

  /** Asks before a bucket is deleted. */
  public void askDelete(Bucket bucket) {
    Id id = bucket.id();
    long naming = tokens.count(TokenSearch.naming(bucket.orgId(), id));
    askDelete(
        "buckets.delete",
        bucket.name(),
        List.of(texts.of("buckets.tokens", naming), texts.of("buckets.sameName")),
        () -> service.delete(id));
  }
}

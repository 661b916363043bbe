package org.warder.ui.buckets;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.warder.bucket.Bucket;
import org.warder.bucket.BucketService;
import org.warder.database.Page;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Caller;
import org.warder.token.TokenSearch;
import org.warder.token.TokenService;
import org.warder.ui.frame.Confirmation;
import org.warder.ui.frame.Frame;
import org.warder.ui.frame.Params;
import org.warder.ui.frame.Texts;
import org.warder.ui.table.NamedRows;

/** The list of buckets, and the question before one is deleted. */
@Named("buckets")
@ViewScoped
public class BucketsView extends NamedRows<Bucket> {

  private static final long serialVersionUID = 1L;

  @Inject private BucketService service;
  @Inject private TokenService tokens;
  @Inject private Frame frame;
  @Inject private Confirmation confirmation;
  @Inject private Texts texts;
  @Inject private Caller caller;

  @Override
  protected long count() {
    return frame.isInOrg() ? service.count(frame.orgId(), getText()) : 0;
  }

  @Override
  protected List<Bucket> read(Page page) {
    return service.search(frame.orgId(), getText(), page);
  }

  @Override
  protected String key(Bucket row) {
    return row.id().toString();
  }

  @Override
  protected Params address() {
    return Params.page("/buckets").with("org", frame.getOrg());
  }

  /** Whether the caller may change a bucket. */
  public boolean isChangeable(Bucket bucket) {
    Resource resource = new Resource(ResourceType.BUCKETS, bucket.orgId(), bucket.id());
    return caller.may(Permission.write(resource));
  }

  /** How long a bucket keeps data. */
  public String retention(Bucket bucket) {
    return Retentions.text(texts, bucket.retention().everySeconds());
  }

  /** Asks before a bucket is deleted. */
  public void askDelete(Bucket bucket) {
    Id id = bucket.id();
    long naming = tokens.count(TokenSearch.naming(bucket.orgId(), id));
    confirmation.ask(
        new Confirmation.Question(
            texts.of("buckets.delete"),
            bucket.name(),
            List.of(texts.of("buckets.tokens", naming), texts.of("buckets.sameName")),
            texts.of("delete"),
            texts.of("deleted", bucket.name()),
            () -> service.delete(id)));
  }
}

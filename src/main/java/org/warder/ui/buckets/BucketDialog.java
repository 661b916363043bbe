package org.warder.ui.buckets;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.warder.bucket.Bucket;
import org.warder.bucket.BucketChange;
import org.warder.bucket.BucketService;
import org.warder.bucket.NewBucket;
import org.warder.bucket.Retention;
import org.warder.bucket.RetentionRule;
import org.warder.id.Id;
import org.warder.ui.messages.SaveDialog;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.texts.Texts;

/** The dialog that creates and changes a bucket. */
@Named("bucketDialog")
@ViewScoped
public class BucketDialog extends SaveDialog {

  private static final long serialVersionUID = 1L;

  private static final long[] USUAL = {
    0,
    Duration.ofHours(1).toSeconds(),
    Duration.ofDays(1).toSeconds(),
    Duration.ofDays(7).toSeconds(),
    Duration.ofDays(30).toSeconds(),
    Duration.ofDays(90).toSeconds(),
    Duration.ofDays(365).toSeconds()
  };

  @Inject private BucketService buckets;
  @Inject private CurrentOrg currentOrg;
  @Inject private Texts texts;

  private boolean system;
  private long seconds;
  private long before;

  @Override
  public void begin() {
    super.begin();
    system = false;
    seconds = 0;
    before = 0;
  }

  /** Begins to change a bucket. */
  public void edit(Bucket bucket) {
    begin(bucket.id(), bucket.name(), bucket.description());
    system = bucket.isSystem();
    seconds = bucket.retention().everySeconds();
    before = seconds;
  }

  @Override
  protected void create() {
    RetentionRule retention = new RetentionRule(seconds, null);
    buckets.create(currentOrg.id(), new NewBucket(getName(), getDescription(), null, retention));
  }

  @Override
  protected void update(Id id) {
    // The shard groups go with the time: as those of a new bucket.
    RetentionRule rule =
        seconds == before
            ? null
            : new RetentionRule(seconds, Retention.suitableShardGroup(seconds));
    buckets.update(id, new BucketChange(system ? null : getName(), getDescription(), rule));
  }

  /** The times to choose from, and the one that is. */
  public List<SelectItem> getRetentions() {
    return LongStream.concat(LongStream.of(USUAL), LongStream.of(before))
        .sorted()
        .distinct()
        .mapToObj(each -> new SelectItem(each, Retentions.text(texts, each)))
        .toList();
  }

  public boolean isSystem() {
    return system;
  }

  public long getSeconds() {
    return seconds;
  }

  public void setSeconds(long seconds) {
    this.seconds = seconds;
  }
}

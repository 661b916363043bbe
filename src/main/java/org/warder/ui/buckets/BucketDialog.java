package org.warder.ui.buckets;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.warder.bucket.Bucket;
import org.warder.bucket.BucketChange;
import org.warder.bucket.BucketService;
import org.warder.bucket.NewBucket;
import org.warder.bucket.Retention;
import org.warder.id.Id;
import org.warder.ui.frame.Frame;
import org.warder.ui.frame.Notices;
import org.warder.ui.frame.Texts;

/** The dialog that creates and changes a bucket. */
@Named("bucketDialog")
@ViewScoped
public class BucketDialog implements Serializable {

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
  @Inject private Frame frame;
  @Inject private Notices notices;
  @Inject private Texts texts;

  private Id id;
  private boolean system;
  private String name;
  private String description;
  private long seconds;
  private long before;

  /** Begins a new bucket. */
  public void begin() {
    id = null;
    system = false;
    name = null;
    description = null;
    seconds = 0;
    before = 0;
  }

  /** Begins to change a bucket. */
  public void edit(Bucket bucket) {
    id = bucket.id();
    system = bucket.isSystem();
    name = bucket.name();
    description = bucket.description();
    seconds = bucket.retention().everySeconds();
    before = seconds;
  }

  /** Creates the bucket, or keeps what is changed. */
  public void save() {
    boolean isNew = id == null;
    boolean saved =
        notices.attempt(
            "saving:form",
            () -> {
              if (isNew) {
                Retention retention = Retention.of(seconds, 0);
                buckets.create(frame.orgId(), new NewBucket(name, description, null, retention));
              } else {
                buckets.update(id, change());
              }
            });
    if (saved) {
      notices.done(texts.of(isNew ? "created.named" : "saved", name));
    }
  }

  private BucketChange change() {
    // The shard groups go with the time: as those of a new bucket.
    long shardGroup = Retention.of(seconds, 0).shardGroupSeconds();
    BucketChange.Rule rule = seconds == before ? null : new BucketChange.Rule(seconds, shardGroup);
    return new BucketChange(system ? null : name, description, rule);
  }

  /** The times to choose from, and the one that is. */
  public List<SelectItem> getRetentions() {
    return LongStream.concat(LongStream.of(USUAL), LongStream.of(before))
        .sorted()
        .distinct()
        .mapToObj(each -> new SelectItem(each, Retentions.text(texts, each)))
        .toList();
  }

  public boolean isCreation() {
    return id == null;
  }

  public boolean isSystem() {
    return system;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public long getSeconds() {
    return seconds;
  }

  public void setSeconds(long seconds) {
    this.seconds = seconds;
  }
}

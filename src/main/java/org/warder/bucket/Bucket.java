package org.warder.bucket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.warder.database.NameKey;
import org.warder.database.Text;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.org.Org;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/** A place for data in an organization, known by a name that is unique there. */
@Entity
@Table(name = "buckets")
public class Bucket {

  @Id private long id;

  @Column(name = "org_id")
  private long orgId;

  @Enumerated(EnumType.STRING)
  private BucketType type;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  private String description;
  private String rp;

  @Column(name = "every_seconds")
  private long everySeconds;

  @Column(name = "shard_group_seconds")
  private long shardGroupSeconds;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Bucket() {}

  /** A bucket of users. */
  Bucket(org.warder.id.Id orgId, NewBucket request, Instant now) {
    this(orgId, BucketType.USER, BucketName.valid(request.name()), request, now);
  }

  private Bucket(
      org.warder.id.Id orgId, BucketType type, String name, NewBucket request, Instant now) {
    this.id = org.warder.id.Id.next().value();
    this.orgId = orgId.value();
    this.type = type;
    rename(name);
    this.description = request.description();
    this.rp = request.rp();
    retain(request.retention().initial());
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** A bucket of the system: the one kind whose name starts with an underscore. */
  static Bucket system(
      org.warder.id.Id orgId, String name, String description, long everySeconds, Instant now) {
    NewBucket request =
        new NewBucket(name, description, null, new RetentionRule(everySeconds, null));
    return new Bucket(orgId, BucketType.SYSTEM, name, request, now);
  }

  void change(BucketChange change, Instant now) {
    if (change.name() != null && !change.name().equals(name)) {
      rename(renamed(change.name()));
    }
    if (change.description() != null) {
      description = Text.storable(change.description());
    }
    if (change.retention() != null) {
      retain(change.retention().appliedTo(retention()));
    }
    updatedAt = now;
  }

  /**
   * Lets a new name pass if this bucket may have it; whether it is taken is another question.
   *
   * @throws ServiceException {@code invalid} if this is a system bucket or the name is not allowed
   */
  String renamed(String newName) {
    if (isSystem()) {
      throw new ServiceException(Reason.SYSTEM_BUCKET_RENAMED);
    }
    return BucketName.valid(newName);
  }

  private void rename(String name) {
    this.name = name;
    this.nameKey = NameKey.of(name);
  }

  private void retain(Retention retention) {
    everySeconds = retention.everySeconds();
    shardGroupSeconds = retention.shardGroupSeconds();
  }

  public org.warder.id.Id id() {
    return new org.warder.id.Id(id);
  }

  public org.warder.id.Id orgId() {
    return new org.warder.id.Id(orgId);
  }

  public BucketType type() {
    return type;
  }

  public boolean isSystem() {
    return type == BucketType.SYSTEM;
  }

  /** Who may read an organization, and nobody else, sees its system buckets. */
  Permission readPermission() {
    return Permission.read(isSystem() ? Org.resource(orgId()) : resource());
  }

  /** This bucket as something that permissions are about. */
  public Resource resource() {
    return new Resource(ResourceType.BUCKETS, orgId(), id());
  }

  public String name() {
    return name;
  }

  public String description() {
    return description;
  }

  /** The name of a retention policy of InfluxDB 1, empty if none. */
  public String rp() {
    return rp;
  }

  public Retention retention() {
    return new Retention(everySeconds, shardGroupSeconds);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}

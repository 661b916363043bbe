package org.warder.org;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.warder.database.NameKey;
import org.warder.database.Text;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/** An organization: a workspace that buckets, Telegraf configurations and tokens belong to. */
@Entity
@Table(name = "orgs")
public class Org {

  @Id private long id;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  private String description;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "token_lifetime_max_seconds")
  private Long tokenLifetimeMaxSeconds;

  protected Org() {}

  Org(NewOrg request, Instant now) {
    id = org.warder.id.Id.next().value();
    rename(request.name());
    description = request.description();
    limitTokens(request.tokenLifetimeMaxSeconds());
    createdAt = now;
    updatedAt = now;
  }

  void change(OrgChange change, Instant now) {
    if (change.name() != null) {
      rename(change.name());
    }
    if (change.description() != null) {
      description = Text.storable(change.description());
    }
    limitTokens(change.tokenLifetimeMaxSeconds());
    updatedAt = now;
  }

  /** The refusal of a name that another organization has. */
  static ServiceException nameTaken(String name) {
    return new ServiceException(Reason.ORG_NAME_TAKEN, name);
  }

  private void limitTokens(String seconds) {
    if (seconds != null) {
      tokenLifetimeMaxSeconds = TokenLifetimeMax.parse(seconds);
    }
  }

  private void rename(String name) {
    if (name == null || name.isBlank()) {
      throw new ServiceException(Reason.ORG_NAME_MISSING);
    }
    this.name = Text.name(name);
    this.nameKey = nameKey(name);
  }

  /** By what organizations are found: the blanks around a name do not count. */
  static String nameKey(String name) {
    return NameKey.of(name.strip());
  }

  public org.warder.id.Id id() {
    return new org.warder.id.Id(id);
  }

  /** This organization as something that permissions are about. */
  public Resource resource() {
    return resource(id());
  }

  /**
   * The organization of that id as something that permissions are about, whether it exists or not.
   */
  public static Resource resource(org.warder.id.Id id) {
    return Resource.single(ResourceType.ORGS, id);
  }

  public String name() {
    return name;
  }

  public String description() {
    return description;
  }

  /** The greatest lifetime of its tokens; empty for none. */
  public Optional<Duration> tokenLifetimeMax() {
    return Optional.ofNullable(duration(tokenLifetimeMaxSeconds));
  }

  /** Seconds as a duration; null for null. */
  static Duration duration(Long seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}

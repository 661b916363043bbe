package org.warder.token;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.user.Status;
import org.warder.user.User;

/**
 * An API token, without its values ({@link TokenValue}). Issued with the permissions that it keeps
 * forever; its status and its description may change.
 */
@Entity
@Table(name = "tokens")
public class Token {

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private Status status;

  private String description;

  @Column(name = "description_key")
  private String descriptionKey;

  @Column(name = "org_id")
  private long orgId;

  @Column(name = "user_id")
  private long userId;

  /** For sorting by the owner's name alone: a token outlives its owner. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "user_id", insertable = false, updatable = false)
  private User owner;

  @Column(updatable = false)
  private PermissionSet permissions;

  /** The single resources that the permissions name, for searches. */
  @ElementCollection
  @CollectionTable(name = "token_resources", joinColumns = @JoinColumn(name = "token_id"))
  @Column(name = "resource_id")
  private Set<Long> resourceIds;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Embedded private Lifetime lifetime;

  protected Token() {}

  /** Issues a token: what it may do has been checked. */
  static Token issue(
      org.warder.id.Id id,
      org.warder.id.Id orgId,
      org.warder.id.Id userId,
      NewToken request,
      PermissionSet permissions,
      Lifetime lifetime,
      Instant now) {
    Token token = new Token();
    token.id = id.value();
    token.status = request.status();
    token.describe(request.description());
    token.orgId = orgId.value();
    token.userId = userId.value();
    token.permissions = permissions;
    token.resourceIds = SingleResources.ids(permissions);
    token.createdAt = now;
    token.updatedAt = now;
    token.lifetime = lifetime;
    return token;
  }

  /** What is shown of a token that is stored; no persistence context knows this object. */
  static Token stored(
      org.warder.id.Id id,
      Status status,
      String description,
      org.warder.id.Id orgId,
      org.warder.id.Id userId,
      PermissionSet permissions,
      Instant createdAt,
      Instant updatedAt,
      Lifetime lifetime) {
    Token token = new Token();
    token.id = id.value();
    token.status = status;
    token.description = description;
    token.orgId = orgId.value();
    token.userId = userId.value();
    token.permissions = permissions;
    token.createdAt = createdAt;
    token.updatedAt = updatedAt;
    token.lifetime = lifetime;
    return token;
  }

  /** Changes what may change; null keeps what is. */
  void change(Status status, String description, Instant now) {
    if (status != null) {
      this.status = status;
    }
    if (description != null && !description.equals(this.description)) {
      describe(description);
    }
    updatedAt = now;
  }

  /** Takes note of a change of something that belongs to it. */
  void touch(Instant now) {
    updatedAt = now;
  }

  /** Gives it another lifetime. */
  void live(Lifetime lifetime) {
    this.lifetime = lifetime;
  }

  private void describe(String text) {
    description = Description.checked(text);
    descriptionKey = Description.key(text);
  }

  public org.warder.id.Id id() {
    return new org.warder.id.Id(id);
  }

  public Status status() {
    return status;
  }

  /** How long it lives. */
  public Lifetime lifetime() {
    return lifetime;
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  public String description() {
    return description;
  }

  public org.warder.id.Id orgId() {
    return new org.warder.id.Id(orgId);
  }

  /** The owner: when gone or inactive, the token is refused. */
  public org.warder.id.Id userId() {
    return new org.warder.id.Id(userId);
  }

  public PermissionSet permissions() {
    return permissions;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** This token as something that permissions are about. */
  public Resource resource() {
    return new Resource(ResourceType.AUTHORIZATIONS, orgId(), id());
  }

  /** The owner as something that permissions are about: who handles a token, handles its owner. */
  public Resource owner() {
    return User.resource(userId());
  }
}

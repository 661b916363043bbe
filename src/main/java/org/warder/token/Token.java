package org.warder.token;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.user.Status;
import org.warder.user.User;

/**
 * An API token, without its value. Issued with the permissions that it keeps forever; its status
 * and its description may change.
 */
@Entity
@Table(name = "tokens")
public class Token {

  /** The number of characters of a description by which lists are sorted and searched. */
  static final int DESCRIPTION_KEY_LENGTH = 100;

  @Id private long id;

  private String digest;
  private String hint;

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

  protected Token() {}

  /** Issues a token: what it may do has been checked. */
  static Token issue(
      org.warder.id.Id orgId,
      org.warder.id.Id userId,
      NewToken request,
      PermissionSet permissions,
      TokenSecret secret,
      Instant now) {
    Token token = new Token();
    token.id = org.warder.id.Id.next().value();
    token.digest = secret.digest().hex();
    token.hint = secret.hint().orElse(null);
    token.status = request.status();
    token.describe(request.description());
    token.orgId = orgId.value();
    token.userId = userId.value();
    token.permissions = permissions;
    token.resourceIds = resourceIds(permissions);
    token.createdAt = now;
    token.updatedAt = now;
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

  private void describe(String text) {
    description = Description.checked(text);
    descriptionKey = descriptionKey(text);
  }

  private static Set<Long> resourceIds(PermissionSet permissions) {
    return permissions.permissions().stream()
        .map(permission -> permission.resource().id())
        .filter(Objects::nonNull)
        .map(org.warder.id.Id::value)
        .collect(Collectors.toSet());
  }

  /** The beginning of a text as lists sort and search it: never half a character. */
  static String descriptionKey(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    if (key.length() <= DESCRIPTION_KEY_LENGTH) {
      return key;
    }
    boolean splitsPair = Character.isHighSurrogate(key.charAt(DESCRIPTION_KEY_LENGTH - 1));
    return key.substring(0, DESCRIPTION_KEY_LENGTH - (splitsPair ? 1 : 0));
  }

  public org.warder.id.Id id() {
    return new org.warder.id.Id(id);
  }

  /** What it is found by, in its stored form. */
  String digest() {
    return digest;
  }

  /** The four characters by which people recognise the token; none if its value was supplied. */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }

  public Status status() {
    return status;
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

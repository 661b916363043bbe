package org.warder.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.warder.database.NameKey;
import org.warder.database.Text;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/** A person or a machine that owns tokens, and signs in if it has a password. */
@Entity
@Table(name = "users")
public class User {

  @Id private long id;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "oauth_id")
  private String oauthId;

  private String password;

  @Column(name = "instance_owner")
  private boolean instanceOwner;

  protected User() {}

  User(NewUser request) {
    this.id = org.warder.id.Id.next().value();
    rename(request.name());
    this.status = request.status();
    request.password().ifPresent(this::setPassword);
    this.oauthId = request.oauthId() == null ? "" : Text.name(request.oauthId());
  }

  void change(UserChange change) {
    if (change.name() != null) {
      rename(change.name());
    }
    if (change.status() != null) {
      status = change.status();
    }
  }

  /** The refusal of a name that another user has. */
  static ServiceException nameTaken(String name) {
    return new ServiceException(Reason.USER_NAME_TAKEN, name);
  }

  void becomeInstanceOwner() {
    instanceOwner = true;
  }

  void setPassword(PasswordHash hash) {
    password = hash.text();
  }

  Optional<String> passwordHash() {
    return Optional.ofNullable(password);
  }

  public org.warder.id.Id id() {
    return new org.warder.id.Id(id);
  }

  /** This user as something that permissions are about. */
  public Resource resource() {
    return resource(id());
  }

  /** The user of that id as something that permissions are about, whether it exists or not. */
  public static Resource resource(org.warder.id.Id id) {
    return Resource.single(ResourceType.USERS, id);
  }

  public String name() {
    return name;
  }

  public Status status() {
    return status;
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  /** The account at an identity provider that a client noted, empty if none. */
  public String oauthId() {
    return oauthId == null ? "" : oauthId;
  }

  /** Whether this user set the instance up, and may do everything. */
  public boolean isInstanceOwner() {
    return instanceOwner;
  }

  private void rename(String name) {
    if (name == null || name.isEmpty()) {
      throw new ServiceException(Reason.USER_NAME_MISSING);
    }
    this.name = Text.name(name);
    this.nameKey = NameKey.of(name);
  }
}

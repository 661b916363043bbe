package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.warder.id.Id;
import org.warder.token.NewToken;
import org.warder.token.RequestedPermission;
import org.warder.token.TokenDetails;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.token.TokenReadService;
import org.warder.token.TokenService;
import org.warder.token.TokenUsageService;
import org.warder.token.UsedPermissions;
import org.warder.ui.messages.Messages;
import org.warder.ui.permissions.PermissionFormatter;
import org.warder.user.Status;

/** The dialog that clones a token: it shows what the clone will be before it is made. */
@Named("cloning")
@ViewScoped
public class CloneView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TokenService tokens;
  @Inject private TokenReadService single;
  @Inject private TokenUsageService usage;
  @Inject private CreatedToken created;
  @Inject private PermissionFormatter words;
  @Inject private Messages messages;
  @Inject private ExpiryField expiry;

  private TokenDetails original;
  private NewToken draft;
  private String description;
  private boolean active;
  private UsedPermissions permissions;
  private boolean onlyUsed;

  /** Drafts a clone of a token. */
  public void open(TokenRow row) {
    messages.attempt(
        () -> {
          draft = tokens.draftClone(row.id());
          description = draft.description();
          active = draft.status() == Status.ACTIVE;
          permissions = usage.usedPermissions(row.id());
          onlyUsed = false;
          original = single.get(row.id());
          expiry.openLike(draft.expiry());
        });
  }

  /** Makes the clone. */
  public void generate() {
    messages.attempt(
        "cloning:form",
        () -> {
          // What was revoked in the meantime does not come back as a clone.
          Id orgId = single.get(original.token().id()).token().orgId();
          Status status = active ? Status.ACTIVE : Status.INACTIVE;
          NewToken clone = draft.withDescription(description).withStatus(status);
          NewToken narrowed = onlyUsed ? clone.withPermissions(used()) : clone;
          created.show(tokens.create(orgId, narrowed.withExpiry(expiry.expiry())));
        });
  }

  private List<RequestedPermission> used() {
    return permissions.used().stream()
        .map(NamedPermission::permission)
        .map(RequestedPermission::of)
        .toList();
  }

  /** The token that is cloned, or null. */
  public TokenDetails getOriginal() {
    return original;
  }

  /** When the clone shall expire. */
  public ExpiryField getExpiry() {
    return expiry;
  }

  /** What the clone may do, in words. */
  public List<PermissionFormatter.Phrase> getPhrases() {
    if (original == null) {
      return List.of();
    }
    return words.phrases(onlyUsed ? permissions.used() : original.permissions());
  }

  /** What the original may do and the clone may not, in words. */
  public List<PermissionFormatter.Phrase> getLeftOut() {
    return onlyUsed ? words.phrases(permissions.others()) : List.of();
  }

  /** Which of its permissions the original has used. */
  public UsedPermissions getPermissions() {
    return permissions;
  }

  /** Whether the clone has only what the original has used. */
  public boolean isOnlyUsed() {
    return onlyUsed;
  }

  public void setOnlyUsed(boolean onlyUsed) {
    this.onlyUsed = onlyUsed;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  /** Whether the clone works at once; that of an inactive token does not unless asked to. */
  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}

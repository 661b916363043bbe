package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.warder.access.Abilities;
import org.warder.permission.PermissionSet;
import org.warder.token.NewToken;
import org.warder.token.RequestedPermission;
import org.warder.token.TokenService;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.CurrentOrg;

/** The dialog "Generate All Access API Token". */
@Named("allAccess")
@ViewScoped
public class AllAccessView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CurrentOrg currentOrg;
  @Inject private TokenService tokens;
  @Inject private CreatedToken created;
  @Inject private Messages messages;
  @Inject private ExpiryField expiry;
  @Inject private Abilities abilities;

  private String description;

  /** Whether the caller holds all that such a token has. */
  public boolean isPossible() {
    return currentOrg.isPresent()
        && currentOrg.may("write", "authorizations")
        && abilities.mayGrantAll(permissions());
  }

  /** Begins with an empty dialog. */
  public void open() {
    description = null;
    expiry.open();
  }

  /** Makes the token. */
  public void generate() {
    messages.attempt(
        "allaccess:form",
        () -> {
          NewToken request =
              new NewToken(
                  null,
                  description,
                  permissions().permissions().stream().map(RequestedPermission::of).toList());
          created.show(tokens.create(currentOrg.id(), request.withExpiry(expiry.expiry())));
        });
  }

  private PermissionSet permissions() {
    return PermissionSet.allAccess(currentOrg.id(), abilities.userId());
  }

  /** When the token shall expire. */
  public ExpiryField getExpiry() {
    return expiry;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }
}

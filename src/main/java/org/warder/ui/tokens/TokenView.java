package org.warder.ui.tokens;

import static org.warder.user.Status.INACTIVE;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.PermissionDescription.Part;
import org.warder.token.TokenChange;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.token.TokenService;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.navigation.Params;
import org.warder.ui.navigation.Server;
import org.warder.ui.permissions.PermissionFormatter;
import org.warder.ui.permissions.PermissionJson;
import org.warder.ui.texts.Texts;
import org.warder.user.Status;

/** One token: all that it may do, and what can be changed about it. */
@Named("token")
@ViewScoped
public class TokenView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CurrentOrg currentOrg;
  @Inject private TokenRows source;
  @Inject private TokenService service;
  @Inject private Messages messages;
  @Inject private Texts texts;
  @Inject private PermissionFormatter words;
  @Inject private TokenConfirmation confirmation;

  private String id;
  private TokenRow row;
  private String description;

  /** Finds the token of the address; an unknown one, or one that is not shown, is not found. */
  public void enter() throws IOException {
    try {
      read(Params.id(id).orElseThrow(TokenView::notFound));
      currentOrg.setParam(row.details().token().orgId().toString());
    } catch (ServiceException e) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
  }

  private static ServiceException notFound() {
    return new ServiceException(Reason.TOKEN_NOT_FOUND);
  }

  /** Reads the token again after a change. */
  void reload() {
    read(row.id());
  }

  private void read(Id tokenId) {
    row = source.get(tokenId);
    description = row.description();
  }

  /** Shows what another dialog has changed. */
  void readAgain() {
    read(row.id());
  }

  /** Keeps the changed description. */
  public void describe() {
    change(TokenChange.description(description), "tokens.described");
  }

  /** Lets the token work again, or refuses it from the next request on: what the button says. */
  public void switchStatus() {
    if (Params.constant(Status.class, Params.ofRequest("status")).orElseThrow() == INACTIVE) {
      confirmation.deactivate(row);
      read(row.id());
    } else {
      change(TokenChange.status(Status.ACTIVE), "tokens.now.active");
    }
  }

  private void change(TokenChange change, String key) {
    boolean changed =
        messages.attempt(
            () -> {
              service.update(row.id(), change);
              read(row.id());
            });
    if (changed) {
      messages.done(texts.of(key));
    }
  }

  /** Where the page leads once the token is deleted, or deactivated after a question. */
  public String getNext() {
    return confirmation.isDeactivation()
        ? Params.page("/token").with("id", row.id()).toString()
        : Params.page("/tokens").with("org", row.details().token().orgId()).toString();
  }

  public TokenRow getRow() {
    return row;
  }

  public List<NamedPermission> getPermissions() {
    return row.details().permissions();
  }

  /** Each resource once, with what may be done with it. */
  public List<PermissionFormatter.Grant> getGrants() {
    return words.grants(getPermissions());
  }

  /** What the token may do in a sentence, where it has a kind that says it. */
  public String getSentence() {
    return words.sentence(row.details());
  }

  /** The name of the kind of token, where it has one: it can do everything, or all in its org. */
  public List<PermissionFormatter.Phrase> getKind() {
    return words.isFullAccess(row.details()) ? row.phrases() : List.of();
  }

  /** What the token may do, as the API would take it for another one. */
  public String getJson() {
    return PermissionJson.of(
        row.details().token().orgId(),
        row.description(),
        row.details().permissions().stream()
            .map(named -> new Part(named.permission(), named.name()))
            .toList());
  }

  /** The call of the API that makes another token like this one. */
  public String getCurl() {
    return TokenCommands.curl(Server.address(), getJson());
  }

  /** The command that makes another token like this one; empty if flags cannot say it. */
  public String getCommand() {
    return TokenCommands.create(row.details()).orElse("");
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }
}

package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.warder.id.Id;
import org.warder.token.TokenService;
import org.warder.ui.frame.Notices;
import org.warder.ui.frame.Texts;
import org.warder.ui.permissions.PermissionWords;

/** The dialog before tokens are deleted: it names them and what they could do. */
@Named("deletion")
@ViewScoped
public class TokenDeletion implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int NAMED = 5;

  @Inject private TokenRows source;
  @Inject private TokenService service;
  @Inject private TokenSelection selection;
  @Inject private PermissionWords words;
  @Inject private Notices notices;
  @Inject private Texts texts;

  private List<Id> ids = List.of();
  private String confirmation;

  /** Asks about one token. */
  public void ask(TokenRow row) {
    ask(List.of(row.id()));
  }

  /** Asks about all that are selected. */
  public void askSelected() {
    ask(selection.ids());
  }

  private void ask(List<Id> tokens) {
    ids = tokens;
    confirmation = null;
  }

  /** Deletes them. */
  public void confirm() {
    if (isConfirmationNeeded() && !word().equals(confirmation)) {
      notices.refused("deleting:form:confirmation", texts.of("delete.confirm", word()));
      return;
    }
    selection.forEach(ids, "bulk.deleted", service::delete);
    selection.clear();
    ids = List.of();
  }

  /** The tokens to name; of many the first. */
  public List<TokenRow> getNamed() {
    return source.findAll(ids.stream().limit(NAMED).toList());
  }

  /** How many tokens there are beside those named. */
  public int getUnnamed() {
    return Math.max(0, ids.size() - NAMED);
  }

  public int getCount() {
    return ids.size();
  }

  /** Whether the loss would be great enough to ask for a typed word. */
  public boolean isConfirmationNeeded() {
    return getNamed().stream().anyMatch(row -> words.isMasterKey(row.details()));
  }

  private String word() {
    return texts.of("delete.word");
  }

  public String getConfirmation() {
    return confirmation;
  }

  public void setConfirmation(String confirmation) {
    this.confirmation = confirmation;
  }
}

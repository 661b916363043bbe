package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.warder.id.Id;
import org.warder.token.TokenService;
import org.warder.ui.messages.Messages;
import org.warder.ui.permissions.PermissionFormatter;
import org.warder.ui.texts.Texts;

/** The dialog before tokens are deleted: it names them and what they could do. */
@Named("deletion")
@ViewScoped
public class TokenDeletion implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int NAMED = 5;

  @Inject private TokenRows source;
  @Inject private TokenService service;
  @Inject private TokenSelection selection;
  @Inject private PermissionFormatter words;
  @Inject private Messages messages;
  @Inject private Texts texts;

  private List<Id> ids = List.of();
  private int named;
  private boolean confirmationNeeded;
  private String confirmation;

  /** Asks about one token. */
  public void ask(TokenRow row) {
    ask(List.of(row.id()));
  }

  /** Asks about all that are selected. */
  public void askSelected() {
    ask(selection.ids());
  }

  /** Those that would be missed most come first, and are named whatever their number. */
  private void ask(List<Id> tokens) {
    List<TokenRow> rows = source.list(tokens);
    List<TokenRow> fullAccess =
        rows.stream().filter(row -> words.isFullAccess(row.details())).toList();
    Stream<TokenRow> others = rows.stream().filter(row -> !fullAccess.contains(row));
    ids = Stream.concat(fullAccess.stream(), others).map(TokenRow::id).toList();
    named = Math.max(NAMED, fullAccess.size());
    confirmationNeeded = !fullAccess.isEmpty();
    confirmation = null;
    if (ids.isEmpty()) {
      messages.refused(null, texts.of("error.NOT_FOUND"));
    }
  }

  /**
   * Deletes them.
   *
   * @param leaving whether the page leads elsewhere afterwards
   */
  public void confirm(boolean leaving) {
    if (confirmationNeeded && !word().equals(confirmation)) {
      messages.refused("deleting:form:confirmation", texts.of("delete.confirm", word()));
      return;
    }
    selection.forEach(ids, "bulk.deleted", service::delete);
    selection.remove(ids);
    ids = List.of();
    if (leaving) {
      messages.keep();
    }
  }

  /** The tokens to name; of many the first. */
  public List<TokenRow> getNamed() {
    return source.list(ids.stream().limit(named).toList());
  }

  /** How many tokens there are beside those named. */
  public int getUnnamed() {
    return Math.max(0, ids.size() - named);
  }

  public int getCount() {
    return ids.size();
  }

  /** Whether the loss would be great enough to ask for a typed word. */
  public boolean isConfirmationNeeded() {
    return confirmationNeeded;
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

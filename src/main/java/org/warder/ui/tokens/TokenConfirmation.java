package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.warder.id.Id;
import org.warder.token.OperatorService;
import org.warder.token.TokenChange;
import org.warder.token.TokenService;
import org.warder.ui.messages.Confirmation;
import org.warder.ui.messages.Messages;
import org.warder.ui.messages.TypedWord;
import org.warder.ui.permissions.PermissionFormatter;
import org.warder.ui.texts.Texts;
import org.warder.user.Status;

/**
 * The dialog before tokens stop working: it names them and what they could do. Deletion always
 * asks; deactivation, which can be undone, where it would lock somebody out.
 */
@Named("tokenConfirmation")
@ViewScoped
public class TokenConfirmation implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int NAMED = 5;

  @Inject private TokenRows source;
  @Inject private TokenService service;
  @Inject private OperatorService operators;
  @Inject private TokenSelection selection;
  @Inject private PermissionFormatter words;
  @Inject private Messages messages;
  @Inject private TypedWord word;
  @Inject private Texts texts;

  private List<Id> ids = List.of();
  private int named;
  private boolean deactivation;
  private boolean lastWayIn;

  /** Asks before one token is deleted. */
  public void askDelete(TokenRow row) {
    askDelete(List.of(row.id()));
  }

  /** Asks before all that are selected are deleted. */
  public void askDeleteSelected() {
    askDelete(selection.ids());
  }

  private void askDelete(List<Id> tokens) {
    deactivation = false;
    begin(tokens);
    if (ids.isEmpty()) {
      messages.refused(null, texts.of("error.NOT_FOUND"));
    }
  }

  /** Lets one token work again, which nobody is asked about. */
  public void activate(TokenRow row) {
    TokenChange change = TokenChange.status(Status.ACTIVE);
    if (messages.attempt(() -> service.update(row.id(), change))) {
      messages.done(texts.of("tokens.now.active"));
    }
  }

  /** Refuses one token from the next request on, at once or after a question. */
  public void deactivate(TokenRow row) {
    deactivate(List.of(row.id()));
  }

  /** Refuses all that are selected. */
  public void deactivateSelected() {
    deactivate(selection.ids());
  }

  private void deactivate(List<Id> tokens) {
    deactivation = true;
    begin(tokens);
    if (word.isWanted()) {
      Confirmation.open("delete-dialog");
    } else {
      carryOut(tokens);
    }
  }

  /** Those that would be missed most come first, and are named whatever their number. */
  private void begin(List<Id> tokens) {
    List<TokenRow> rows = source.list(tokens);
    List<TokenRow> fullAccess =
        rows.stream().filter(row -> words.isFullAccess(row.details())).toList();
    Stream<TokenRow> others = rows.stream().filter(row -> !fullAccess.contains(row));
    ids = Stream.concat(fullAccess.stream(), others).map(TokenRow::id).toList();
    named = Math.max(NAMED, fullAccess.size());
    lastWayIn = operators.areLastWayIn(rows.stream().map(row -> row.details().token()).toList());
    boolean isMissed = lastWayIn || !fullAccess.isEmpty();
    word.want(isMissed ? texts.of(deactivation ? "deactivate.word" : "delete.word") : null);
  }

  /**
   * Does what was asked about.
   *
   * @param leaving whether the page is left or loaded again afterwards
   */
  public void confirm(boolean leaving) {
    if (word.isGiven("deleting:form:confirmation")) {
      carryOut(ids);
      if (leaving) {
        messages.keep();
      }
    }
  }

  private void carryOut(List<Id> tokens) {
    if (deactivation) {
      TokenChange change = TokenChange.status(Status.INACTIVE);
      selection.forEach(tokens, "bulk.inactive", id -> service.update(id, change));
    } else {
      selection.forEach(tokens, "bulk.deleted", service::delete);
    }
    selection.remove(tokens);
    ids = List.of();
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

  /** Whether they are to be deactivated; else they are to be deleted. */
  public boolean isDeactivation() {
    return deactivation;
  }

  /** Whether nobody could do everything any more. */
  public boolean isLastWayIn() {
    return lastWayIn;
  }

  public TypedWord getWord() {
    return word;
  }
}

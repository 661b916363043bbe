package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.warder.token.Expiry;
import org.warder.token.OperatorService;
import org.warder.token.TokenChange;
import org.warder.token.TokenDetails;
import org.warder.token.TokenService;
import org.warder.ui.messages.Messages;
import org.warder.ui.messages.TypedWord;
import org.warder.ui.permissions.PermissionFormatter;
import org.warder.ui.texts.Texts;

/** The dialog that changes when a token expires. */
@Named("expiryChange")
@ViewScoped
public class ExpiryChangeView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TokenView token;
  @Inject private TokenService service;
  @Inject private OperatorService operators;
  @Inject private ExpiryField expiry;
  @Inject private TypedWord word;
  @Inject private PermissionFormatter words;
  @Inject private Messages messages;
  @Inject private Texts texts;

  private boolean lastWayIn;

  /** Begins with the end that the token has. */
  public void open() {
    TokenDetails ending = token.getRow().details();
    expiry.openOf(ending.token());
    lastWayIn = operators.areLastWayIn(List.of(ending.token()));
    boolean isMissed = lastWayIn || words.isFullAccess(ending);
    word.want(isMissed ? texts.of("expires.word") : null);
  }

  /**
   * Gives the token the end that is chosen; nothing is sent where it stays. One that would be
   * missed most ends after a typed word only.
   */
  public void save() {
    if (expiry.isEndChosen() && !word.isGiven("ending:form:confirmation")) {
      return;
    }
    boolean saved =
        messages.attempt(
            "ending:form",
            () -> {
              Expiry chosen = expiry.expiry();
              if (chosen.isSaid()) {
                service.update(token.getRow().id(), TokenChange.expiry(chosen));
                token.readAgain();
              }
            });
    if (saved) {
      messages.done(texts.of("expires.changed"));
    }
  }

  /** Whether nobody could do everything any more. */
  public boolean isLastWayIn() {
    return lastWayIn;
  }

  public TypedWord getWord() {
    return word;
  }

  /** When the token shall expire. */
  public ExpiryField getExpiry() {
    return expiry;
  }
}

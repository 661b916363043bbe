package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.warder.token.Expiry;
import org.warder.token.TokenChange;
import org.warder.token.TokenService;
import org.warder.ui.messages.Messages;
import org.warder.ui.texts.Texts;

/** The dialog that changes when a token expires. */
@Named("expiryChange")
@ViewScoped
public class ExpiryChangeView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TokenView token;
  @Inject private TokenService service;
  @Inject private ExpiryField expiry;
  @Inject private Messages messages;
  @Inject private Texts texts;

  /** Begins with the end that the token has. */
  public void open() {
    expiry.openOf(token.getRow().details().token());
  }

  /** Gives the token the end that is chosen; nothing is sent where it stays. */
  public void save() {
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

  /** When the token shall expire. */
  public ExpiryField getExpiry() {
    return expiry;
  }
}

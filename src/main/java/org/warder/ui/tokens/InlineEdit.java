package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.warder.error.Reason;
import org.warder.id.Id;
import org.warder.token.TokenChange;
import org.warder.token.TokenService;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.Params;
import org.warder.ui.table.ChosenRow;
import org.warder.ui.texts.Texts;

/** The change of a description in its place in the list. */
@Named("edit")
@ViewScoped
public class InlineEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TokenService service;
  @Inject private Messages messages;
  @Inject private Texts texts;

  private Id editing;
  private String description;

  /** Begins to change the description of a token. */
  public void begin(TokenRow row) {
    editing = row.id();
    description = row.description();
  }

  /** Keeps the changed description, which the request carries with the id of its token. */
  public void save() {
    editing = ChosenRow.id(Reason.TOKEN_NOT_FOUND);
    description = Params.ofRequest("described");
    boolean saved =
        messages.attempt(() -> service.update(editing, TokenChange.description(description)));
    if (saved) {
      messages.done(texts.of("tokens.described"));
      editing = null;
    }
  }

  /** Leaves the description as it was. */
  public void cancel() {
    editing = null;
  }

  /** Whether the description of that token is being changed. */
  public boolean isAt(TokenRow row) {
    return row.id().equals(editing);
  }

  public String getDescription() {
    return description;
  }
}

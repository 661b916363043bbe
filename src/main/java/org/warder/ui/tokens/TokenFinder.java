package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import org.warder.id.Id;
import org.warder.token.TokenSecret;
import org.warder.token.search.TokenSearchService;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.Params;
import org.warder.ui.texts.Texts;

/**
 * What is put into the search of the list. A pasted value leads to its token: it lives for this
 * request, and is in no address and no state of the page.
 */
@Named("tokenFinder")
@RequestScoped
public class TokenFinder {

  @Inject private TokensView tokens;
  @Inject private TokenSearchService search;
  @Inject private Messages messages;
  @Inject private Texts texts;

  private String text;

  /** Looks for what was put in. */
  public void find() throws IOException {
    Optional<Id> found = search.findIdByValue(TokenSecret.of(text.strip()));
    if (found.isPresent()) {
      String page = Params.page("/token").with("id", found.get()).toString();
      FacesContext.getCurrentInstance().getExternalContext().redirect(page);
    } else if (TokenSecret.isRevealing(text)) {
      messages.failed(texts.of("tokens.notFound"), texts.of("tokens.notFound.value"));
      PrimeFaces.current().ajax().update("list:search");
    } else {
      tokens.setText(text);
      tokens.restart();
    }
  }

  /** What is looked for. */
  public String getText() {
    return tokens.getText();
  }

  public void setText(String text) {
    this.text = text;
  }
}

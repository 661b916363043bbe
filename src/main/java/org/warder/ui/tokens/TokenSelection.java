package org.warder.ui.tokens;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.token.TokenChange;
import org.warder.token.TokenService;
import org.warder.ui.frame.Messages;
import org.warder.ui.frame.Params;
import org.warder.ui.frame.Texts;
import org.warder.user.Status;

/** The tokens that are selected, across pages, and what is done with all of them. */
@Named("selection")
@ViewScoped
public class TokenSelection implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TokenRows source;
  @Inject private TokenService service;
  @Inject private Messages messages;
  @Inject private Texts texts;

  private final Set<Id> ids = new LinkedHashSet<>();

  /** Selects tokens, or no longer: the ids and whether, from the script of the page. */
  public void select() {
    Map<String, String> request =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    boolean on = Boolean.parseBoolean(request.get("on"));
    for (String text : request.getOrDefault("ids", "").split(",")) {
      Params.id(text).ifPresent(id -> set(id, on));
    }
  }

  private void set(Id id, boolean on) {
    if (on) {
      ids.add(id);
    } else {
      ids.remove(id);
    }
  }

  /** Selects some no longer. */
  void remove(List<Id> some) {
    some.forEach(ids::remove);
  }

  /** Selects none. */
  public void clear() {
    ids.clear();
  }

  /** Lets all selected tokens work. */
  public void activate() {
    change(Status.ACTIVE);
  }

  /** Refuses all selected tokens from the next request on. */
  public void deactivate() {
    change(Status.INACTIVE);
  }

  private void change(Status status) {
    forEach(
        List.copyOf(ids),
        "bulk." + status.text(),
        id -> service.update(id, TokenChange.status(status)));
    clear();
  }

  /** Does something with each token and says with how many it worked, and why not with the rest. */
  void forEach(List<Id> tokens, String key, Consumer<Id> work) {
    List<String> refused = new ArrayList<>();
    for (Id id : tokens) {
      try {
        work.accept(id);
      } catch (ServiceException e) {
        refused.add(name(id) + ": " + texts.refusal(e));
      }
    }
    int done = tokens.size() - refused.size();
    if (done > 0) {
      messages.done(texts.of(key, done));
    }
    if (!refused.isEmpty()) {
      messages.failed(texts.of("bulk.refused", refused.size()), String.join("\n", refused));
      FacesContext.getCurrentInstance().validationFailed();
    }
  }

  private String name(Id id) {
    return source.list(List.of(id)).stream().findFirst().map(TokenRow::label).orElse(id.toString());
  }

  public boolean contains(Id id) {
    return ids.contains(id);
  }

  public int getSize() {
    return ids.size();
  }

  List<Id> ids() {
    return List.copyOf(ids);
  }
}

package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.token.TokenChange;
import org.warder.token.TokenService;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.Params;
import org.warder.ui.texts.Texts;
import org.warder.user.Status;

/** The tokens that are selected, across pages, and what is done with all of them. */
@Named("selection")
@RequestScoped
public class TokenSelection {

  @Inject private TokenRows source;
  @Inject private TokenService service;
  @Inject private Messages messages;
  @Inject private Texts texts;

  /** The ids of those that are selected: the page keeps them, see {@code selection.js}. */
  List<Id> ids() {
    FacesContext faces = FacesContext.getCurrentInstance();
    String ids = faces.getExternalContext().getRequestParameterMap().getOrDefault("selection", "");
    return Stream.of(ids.split(" ")).map(Params::id).flatMap(Optional::stream).distinct().toList();
  }

  /** Tells the page that some are selected no longer. */
  void remove(List<Id> some) {
    String ids = some.stream().map(Id::toString).collect(Collectors.joining(" "));
    PrimeFaces.current().ajax().addCallbackParam("unselect", ids);
  }

  /** Lets all selected tokens work. */
  public void activate() {
    List<Id> ids = ids();
    forEach(ids, "bulk.active", id -> service.update(id, TokenChange.status(Status.ACTIVE)));
    remove(ids);
  }

  /**
   * Does something with each token and says with how many it worked, and why not with the rest.
   *
   * @param key the text for many; for one alone, which is named, {@code .one} follows
   */
  void forEach(List<Id> tokens, String key, Consumer<Id> work) {
    String single = tokens.size() == 1 ? name(tokens.get(0)) : null;
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
      messages.done(single == null ? texts.of(key, done) : texts.of(key + ".one", single));
    }
    if (!refused.isEmpty()) {
      messages.failed(texts.of("bulk.refused", refused.size()), String.join("\n", refused));
      FacesContext.getCurrentInstance().validationFailed();
    }
  }

  private String name(Id id) {
    return source.list(List.of(id)).stream().findFirst().map(this::name).orElse(id.toString());
  }

  /** What people know a token by: its description, or the beginning of its value, or its ID. */
  private String name(TokenRow row) {
    if (!texts.isEmpty(row.description())) {
      return row.label();
    }
    return row.hint().isEmpty() ? row.id().toString() : row.hint();
  }
}

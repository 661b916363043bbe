package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.warder.token.BulkChange;
import org.warder.token.BulkRequest;
import org.warder.token.BulkResult;
import org.warder.token.BulkService;
import org.warder.token.TokenFilter;
import org.warder.ui.messages.Messages;
import org.warder.ui.texts.Texts;

/**
 * The dialog before all tokens of the list are changed: it shows how many they are and the first of
 * them, and wants their number typed. They are changed in steps, between which the page says how
 * many are done.
 */
@Named("bulk")
@ViewScoped
public class BulkView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How many tokens the first step changes, and how many each that follows. */
  private static final int FIRST_STEP = 1000;

  private static final int STEP = 10_000;

  private static final String FORM = "bulk:form";

  @Inject private TokensView tokens;
  @Inject private TokenRows source;
  @Inject private BulkService service;
  @Inject private Messages messages;
  @Inject private Texts texts;
  @Inject private ExpiryField expiry;

  private BulkChange change = BulkChange.INACTIVE;
  private BulkRequest request;
  private BulkPreview preview = BulkPreview.NONE;
  private long total;
  private long done;
  private boolean isRunning;
  private String typed;

  /** Looks which tokens there are. */
  public void open(String what) {
    change = BulkChange.of(what).orElseThrow();
    typed = null;
    done = 0;
    isRunning = false;
    expiry.openShortening();
    messages.attempt(() -> look(tokens.filter().orElseThrow()));
  }

  private void look(TokenFilter wanted) {
    BulkResult found = service.change(BulkRequest.preview(wanted, change, null));
    request = BulkRequest.preview(wanted.with(wanted.criteria().asOf(found.asOf())), change, null);
    total = found.changed();
    preview = BulkPreview.of(found, texts);
  }

  /** Begins, if the number is typed. */
  public void confirm() {
    if (!Long.toString(preview.matched()).equals(typed == null ? null : typed.strip())) {
      messages.refused(FORM + ":number", getLabel());
      return;
    }
    isRunning = messages.attempt(FORM, this::begin);
    goOn();
  }

  private void begin() {
    if (isExpiry()) {
      request = BulkRequest.preview(request.filter(), change, expiry.expiry().at());
      total = service.change(request).changed();
    }
    step(preview.matched());
  }

  /** Changes the next ones. */
  public void next() {
    if (isRunning) {
      isRunning = messages.attempt(FORM, () -> step(countLeft()));
      goOn();
    }
  }

  private long countLeft() {
    return service.change(request).matched();
  }

  private void step(long expected) {
    int limit = done == 0 ? FIRST_STEP : STEP;
    long changed = service.change(request.step(expected, limit)).changed();
    done += changed;
    total = changed == 0 ? done : Math.max(total, done);
  }

  /** The page asks for the next step, or is told what is done. */
  private void goOn() {
    if (!isRunning) {
      return;
    }
    PrimeFaces.Ajax page = PrimeFaces.current().ajax();
    if (done < total) {
      page.addCallbackParam("presses", FORM + ":next");
      return;
    }
    isRunning = false;
    page.addCallbackParam("closes", "bulk-dialog");
    String key = change == BulkChange.DELETE ? "deleted" : change.text();
    messages.done(texts.of("bulk." + key, done));
  }

  /** Whether there is a filter by which the caller may change tokens. */
  public boolean isPossible() {
    return tokens.isSelectable() && tokens.filter().isPresent();
  }

  /** What the dialog is about. */
  public String getTitle() {
    return texts.of("bulkAll." + change.text() + ".title", preview.matched());
  }

  /** What the field is named. */
  public String getLabel() {
    return texts.of("bulkAll.type", Long.toString(preview.matched()));
  }

  /** The word for yes. */
  public String getButton() {
    return texts.of("bulkAll." + change.text());
  }

  /** Whether the tokens get an earlier end, which is asked for. */
  public boolean isExpiry() {
    return change == BulkChange.EXPIRE;
  }

  /** When they shall expire. */
  public ExpiryField getEnd() {
    return expiry;
  }

  public BulkPreview getPreview() {
    return preview;
  }

  /** The first of the tokens. */
  public List<TokenRow> getFirst() {
    return source.list(preview.first());
  }

  /** How many are changed so far. */
  public long getDone() {
    return done;
  }

  /** How many are to be changed. */
  public long getTotal() {
    return total;
  }

  public boolean isRunning() {
    return isRunning;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}

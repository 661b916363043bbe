package org.warder.ui.tokens;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.warder.id.Id;
import org.warder.token.Expiry;
import org.warder.token.RotationRequest;
import org.warder.token.RotationService;
import org.warder.ui.messages.Messages;
import org.warder.ui.texts.Texts;

/** The dialog that gives a token another value, and asks how long the present one works on. */
@Named("rotating")
@ViewScoped
public class RotatingView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private RotationService rotations;
  @Inject private CreatedToken created;
  @Inject private Messages messages;
  @Inject private Texts texts;

  private Id id;
  private String label;
  private boolean underWay;
  private String overlap;

  /** Asks how to rotate a token. */
  public void open(TokenRow row) {
    id = row.id();
    label = row.label();
    underWay = row.rotation() != null;
    overlap = String.valueOf(RotationRequest.USUAL_OVERLAP.toSeconds());
  }

  /** Rotates it, and shows its new value. */
  public void rotate() {
    Duration chosen = Duration.ofSeconds(Long.parseLong(overlap));
    messages.attempt(
        "rotating:form",
        () ->
            created.showRotated(
                rotations.rotate(id, RotationRequest.of(chosen, Expiry.UNSAID, underWay))));
  }

  /** How long the present value may work on, in seconds. */
  public List<SelectItem> getOverlaps() {
    return List.of(
        new SelectItem("0", texts.of("rotate.overlap.none")),
        item(Duration.ofHours(1), texts.of("lifetime.hours", 1)),
        days(RotationRequest.USUAL_OVERLAP),
        days(Duration.ofDays(7)),
        days(RotationRequest.MAX_OVERLAP));
  }

  private SelectItem days(Duration overlap) {
    return item(overlap, texts.of("lifetime.days", overlap.toDays()));
  }

  private static SelectItem item(Duration overlap, String text) {
    return new SelectItem(String.valueOf(overlap.toSeconds()), text);
  }

  /** What the token is called; null until one is chosen. */
  public String getLabel() {
    return label;
  }

  /** Whether two values of the token worked when the dialog was opened. */
  public boolean isUnderWay() {
    return underWay;
  }

  public String getOverlap() {
    return overlap;
  }

  public void setOverlap(String overlap) {
    this.overlap = overlap;
  }
}

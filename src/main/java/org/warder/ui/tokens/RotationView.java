package org.warder.ui.tokens;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.warder.token.Rotation;
import org.warder.token.RotationService;
import org.warder.ui.messages.Confirmation;
import org.warder.ui.texts.Dates;
import org.warder.ui.texts.Texts;
import org.warder.usage.ValueUse;

/** The two values of the token whose page this is, and what ends one of them. */
@Named("rotation")
@ViewScoped
public class RotationView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TokenView token;
  @Inject private RotatingView rotating;
  @Inject private RotationService rotations;
  @Inject private Confirmation confirmation;
  @Inject private Texts texts;
  @Inject private Dates dates;

  /** Gives the token another value. */
  public void rotate() {
    rotating.rotate();
    token.reload();
  }

  /** Asks before the previous value ends. */
  public void askFinish() {
    TokenRow row = token.getRow();
    ask(
        "rotation.finish",
        List.of(
            texts.of("rotation.finish.what", row.previousHint()),
            lastUse(row.rotation().previousLastUse()),
            texts.of("noUndo")),
        () -> rotations.finish(row.id()));
  }

  /** Asks before the current value ends. */
  public void askCancel() {
    TokenRow row = token.getRow();
    ask(
        "rotation.cancel",
        List.of(
            texts.of("rotation.cancel.what", row.hint()),
            lastUse(row.rotation().currentLastUse()),
            texts.of("rotation.cancel.again"),
            texts.of("noUndo")),
        () -> rotations.cancel(row.id()));
  }

  private void ask(String key, List<String> consequences, Runnable work) {
    confirmation.ask(
        new Confirmation.Question(
            texts.of(key + ".title"),
            token.getRow().label(),
            consequences,
            texts.of(key),
            texts.of(key + ".done"),
            () -> {
              work.run();
              token.reload();
            }));
  }

  private String lastUse(Optional<ValueUse> last) {
    return last.map(
            use ->
                use.address() == null
                    ? texts.of("rotation.lastUse", dates.ago(use.at()))
                    : texts.of("rotation.lastUse.from", dates.ago(use.at()), use.address()))
        .orElseGet(() -> texts.of("rotation.neverUsed"));
  }

  /** The rotation that is under way; null for none. */
  public Rotation getUnderWay() {
    return token.getRow().rotation();
  }
}

package org.warder.ui.messages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.warder.ui.texts.Texts;

/** The word that a dialog wants typed before the loss of what would be missed most. */
@Dependent
public class TypedWord implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Messages messages;
  @Inject private Texts texts;

  private String wanted;
  private String typed;

  /** Wants a word from now on; null for none. */
  public void want(String word) {
    wanted = word;
    typed = null;
  }

  public boolean isWanted() {
    return wanted != null;
  }

  /** What the field is named. */
  public String getLabel() {
    return texts.of("confirm.word", wanted);
  }

  /** Whether nothing is missing; says at a component what is. */
  public boolean isGiven(String clientId) {
    boolean given = wanted == null || wanted.equals(typed);
    if (!given) {
      messages.refused(clientId, getLabel());
    }
    return given;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}

package org.warder.permission;

import java.util.Optional;

/** What may be done with a resource. Writing does not imply reading. */
public enum Action {
  READ("read"),
  WRITE("write");

  private final String text;

  Action(String text) {
    this.text = text;
  }

  /** The action as the wire spells it. */
  public String text() {
    return text;
  }

  /** The action of that exact spelling. */
  public static Optional<Action> of(String text) {
    for (Action action : values()) {
      if (action.text.equals(text)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}

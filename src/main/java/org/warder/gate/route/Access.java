package org.warder.gate.route;

import java.util.Arrays;
import java.util.Optional;
import org.warder.gate.requirement.Requirement;

/** Who may do what is about no bucket and no other resource. */
public enum Access {
  PUBLIC("public", new Requirement.Public()),
  ANY_TOKEN("any token", new Requirement.AnyToken()),
  OPERATOR("operator", new Requirement.Operator());

  private final String text;
  private final Requirement requirement;

  Access(String text, Requirement requirement) {
    this.text = text;
    this.requirement = requirement;
  }

  /** The access of that exact spelling, in files and settings. */
  public static Optional<Access> of(String text) {
    return Arrays.stream(values()).filter(access -> access.text.equals(text)).findFirst();
  }

  /** How it is spelled in files and settings. */
  public String text() {
    return text;
  }

  Requirement requirement() {
    return requirement;
  }
}

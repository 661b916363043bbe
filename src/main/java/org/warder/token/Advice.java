package org.warder.token;

import java.util.Arrays;
import java.util.Optional;

/** What is worth a look at a token (src/docs/api.md, Advice). */
public enum Advice {
  /** It works, and was not used for 90 days. */
  UNUSED("unused"),
  /** It works, and was never used since it was issued a week ago. */
  NEVER_USED("neverUsed"),
  /** It is used, and has permissions that were not used for 90 days. */
  EXCESS("excess"),
  /** It works, and expires within 14 days. */
  EXPIRING("expiring"),
  /** It lives longer than tokens that are made today may. */
  BEYOND_MAXIMUM("beyondMaximum"),
  /** Its owner is inactive or gone. */
  OWNER_GONE("ownerGone"),
  /** Two values of it work. */
  ROTATING("rotating"),
  /** A value of it that had ended was shown in the last 30 days. */
  REUSED("reused");

  private final String text;

  Advice(String text) {
    this.text = text;
  }

  /** The word as the wire spells it, such as {@code neverUsed}. */
  public String text() {
    return text;
  }

  /** The advice of that word. */
  public static Optional<Advice> of(String text) {
    return Arrays.stream(values()).filter(advice -> advice.text.equals(text)).findFirst();
  }
}

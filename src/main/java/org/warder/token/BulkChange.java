package org.warder.token;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with many tokens at once (src/docs/api.md, Many tokens at once). */
public enum BulkChange {
  INACTIVE,
  ACTIVE,
  DELETE,
  /** They expire earlier. */
  EXPIRE;

  /** The change that the wire spells so; empty for none. */
  public static Optional<BulkChange> of(String text) {
    return Stream.of(values()).filter(change -> change.text().equals(text)).findFirst();
  }

  /** As the wire spells it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether tokens work no longer afterwards. */
  boolean endsTokens() {
    return this != ACTIVE;
  }
}

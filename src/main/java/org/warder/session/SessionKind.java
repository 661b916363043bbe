package org.warder.session;

import java.time.Duration;

/** Where a session is used. */
public enum SessionKind {
  /** By clients of the API, with the key in a cookie; a request near the end extends it. */
  API(Duration.ofMinutes(60)),
  /**
   * By the pages, which keep its id on the server, and the key in a cookie where there are several
   * servers; nothing extends it.
   */
  PAGES(Duration.ofHours(12));

  private final Duration length;

  SessionKind(Duration length) {
    this.length = length;
  }

  /** How long a session lasts from the sign-in on. */
  Duration length() {
    return length;
  }
}

package org.warder.usage;

/** What is recorded of the use of tokens: the setting {@code USAGE}. */
public enum Recording {
  ON,
  /** All but the address of the client. */
  WITHOUT_ADDRESS,
  OFF
}

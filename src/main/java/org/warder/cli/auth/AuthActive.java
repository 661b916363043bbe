package org.warder.cli.auth;

import picocli.CommandLine.Command;

/** Lets a token work again, with the same value. */
@Command(name = "active", description = "Activate a token. Its value is the same as before")
public final class AuthActive extends StatusChange {
  /** Sets the status {@code active}. */
  public AuthActive() {
    super("active");
  }
}

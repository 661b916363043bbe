package org.warder.cli.auth;

import picocli.CommandLine.Command;

/** Stops a token from working until it is activated again. */
@Command(name = "inactive", description = "Deactivate a token. It stops working at once")
public final class AuthInactive extends StatusChange {
  /** Sets the status {@code inactive}. */
  public AuthInactive() {
    super("inactive");
  }
}

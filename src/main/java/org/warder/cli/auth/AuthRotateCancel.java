package org.warder.cli.auth;

import picocli.CommandLine.Command;

/** Makes the previous value of a token the value again. */
@Command(
    name = "cancel",
    description = "End the new value of a token at once, when it is lost. The previous one stays")
public final class AuthRotateCancel extends RotationEnd {
  /** Takes a rotation back. */
  public AuthRotateCancel() {
    super("cancel");
  }
}

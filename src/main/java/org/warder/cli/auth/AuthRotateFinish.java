package org.warder.cli.auth;

import picocli.CommandLine.Command;

/** Ends the previous value of a token. */
@Command(
    name = "finish",
    description = "End the previous value of a token at once, when nobody needs it any more")
public final class AuthRotateFinish extends RotationEnd {
  /** Finishes a rotation. */
  public AuthRotateFinish() {
    super("finish");
  }
}

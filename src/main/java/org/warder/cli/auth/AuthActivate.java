package org.warder.cli.auth;

import org.warder.cli.command.Terminal;
import picocli.CommandLine.Command;

/** Changes the status of all tokens that the flags name. */
@Command(
    name = "activate",
    description = "Activate many tokens. Their values are the same as before")
public final class AuthActivate extends BulkCommand {
  /** Sets the status {@code active}, and asks on this terminal before. */
  public AuthActivate(Terminal terminal) {
    super("active", terminal);
  }
}

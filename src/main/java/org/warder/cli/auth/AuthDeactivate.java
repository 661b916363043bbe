package org.warder.cli.auth;

import org.warder.cli.command.Terminal;
import picocli.CommandLine.Command;

/** Changes the status of all tokens that the flags name. */
@Command(name = "deactivate", description = "Deactivate many tokens. They stop working at once")
public final class AuthDeactivate extends BulkCommand {
  /** Sets the status {@code inactive}, and asks on this terminal before. */
  public AuthDeactivate(Terminal terminal) {
    super("inactive", terminal);
  }
}

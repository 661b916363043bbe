package org.warder.cli.utility;

import org.warder.cli.command.Terminal;
import picocli.CommandLine.Command;

/** Says which build this is. */
@Command(name = "version", description = "Show the version")
public final class VersionCommand implements Runnable {
  private final Terminal terminal;

  /** Reports to this terminal. */
  public VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Build build = Build.current();
    terminal.print(
        "Warder CLI %s (git: %s) build_date: %s"
            .formatted(build.version(), build.commit(), build.date()));
  }
}

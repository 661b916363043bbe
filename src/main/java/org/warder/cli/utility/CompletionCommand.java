package org.warder.cli.utility;

import org.warder.cli.command.Terminal;
import org.warder.cli.command.UsageFailure;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a completion script; one serves both shells, zsh by its bash compatibility. */
@Command(
    name = "completion",
    description = "Print the script that completes commands and flags, for bash or zsh")
public final class CompletionCommand implements Runnable {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash or zsh")
  private String shell;

  /** Prints to this terminal. */
  public CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw new UsageFailure(spec.commandLine(), "completion exists for bash and zsh");
    }
    CommandLine root = spec.root().commandLine();
    terminal.out().print(AutoComplete.bash(root.getCommandName(), root));
  }
}

package org.warder.cli;

import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.FlagSyntax;
import org.warder.cli.command.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command: every failure is 1, every success 0. */
public final class WarderCommandLine {
  private static final int FAILED = 1;

  private final Terminal terminal;

  /** Runs commands on this terminal. */
  public WarderCommandLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Runs a command.
   *
   * @return the exit code
   */
  public int run(String... arguments) {
    CommandLine root = CommandTree.forArguments(terminal, arguments);
    root.setParameterExceptionHandler((failure, given) -> misused(failure));
    root.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
    try {
      return root.execute(FlagSyntax.canonical(root, arguments));
    } catch (ParameterException e) {
      return misused(e);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private int misused(ParameterException failure) {
    terminal.warn("Error: " + UsageText.of(failure));
    terminal.err().print("\n");
    terminal.err().print(UsageText.shortHelp(failure.getCommandLine()));
    return FAILED;
  }

  private int failed(Exception failure) {
    if (failure instanceof ParameterException usage) {
      return misused(usage);
    }
    if (failure instanceof CommandFailure known) {
      terminal.warn("Error: " + known.getMessage());
      if (known.hint() != null) {
        terminal.warn("Hint: " + known.hint());
      }
    } else {
      terminal.warn("Error: this is a defect of warder: " + failure);
    }
    return FAILED;
  }
}

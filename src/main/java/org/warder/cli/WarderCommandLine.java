package org.warder.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.util.Set;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.EnvironmentDefaults;
import org.warder.cli.command.FlagSyntax;
import org.warder.cli.command.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Builds the command line and runs it: every failure is 1, every success 0. */
public final class WarderCommandLine {
  private static final int FAILED = 1;
  private static final int WIDTH = 100;

  private final Terminal terminal;
  private final CommandLine root;

  /** Builds the commands for this terminal. */
  public WarderCommandLine(Terminal terminal) {
    this.terminal = terminal;
    this.root = new CommandLine(Warder.class, new Factory(terminal));
    root.setDefaultValueProvider(new EnvironmentDefaults(terminal))
        .setOverwrittenOptionsAllowed(true)
        .setPosixClusteredShortOptionsAllowed(false)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setOut(new PrintWriter(terminal.out(), true))
        .setErr(new PrintWriter(terminal.err(), true))
        .setExecutionExceptionHandler(this::failed);
    addHelp(root);
  }

  /** The commands, for those who describe them. */
  public CommandLine root() {
    return root;
  }

  /**
   * Runs a command.
   *
   * @return the exit code
   */
  public int run(String... arguments) {
    try {
      String[] canonical = FlagSyntax.canonical(root, arguments);
      root.setParameterExceptionHandler((failure, given) -> misused(failure));
      return root.execute(canonical);
    } catch (ParameterException e) {
      return misused(e);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private int misused(ParameterException failure) {
    terminal.err().print("Error: " + UsageText.of(failure) + "\n\n");
    terminal.err().print(UsageText.shortHelp(failure.getCommandLine()));
    return FAILED;
  }

  private int failed(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof ParameterException usage) {
      return misused(usage);
    }
    if (failure instanceof CommandFailure known) {
      terminal.err().print("Error: " + known.getMessage() + "\n");
      if (known.hint() != null) {
        terminal.err().print("Hint: " + known.hint() + "\n");
      }
    } else {
      terminal.err().print("Error: this is a defect of warder: " + failure + "\n");
    }
    return FAILED;
  }

  /** Each command takes {@code -h}, and each group has {@code help} and {@code h} as well. */
  private static void addHelp(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.addOption(
        OptionSpec.builder("--help", "-h")
            .type(boolean.class)
            .arity("0")
            .usageHelp(true)
            .description("Show this help")
            .build());
    spec.usageMessage().width(WIDTH).customSynopsis(UsageText.synopsis(command));
    for (CommandLine sub : Set.copyOf(command.getSubcommands().values())) {
      addHelp(sub);
    }
    if (!command.getSubcommands().isEmpty()) {
      command.addSubcommand("help", new HelpCommand(), "h");
      command.getSubcommands().get("help").getCommandSpec().usageMessage().width(WIDTH);
    }
  }

  /** Gives commands and mixins the terminal where their constructor asks for it. */
  private record Factory(Terminal terminal) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        Constructor<K> constructor = type.getDeclaredConstructor(Terminal.class);
        constructor.setAccessible(true);
        return constructor.newInstance(terminal);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}

package org.warder.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.warder.cli.auth.AuthCommand;
import org.warder.cli.bucket.BucketCommand;
import org.warder.cli.command.EnvironmentDefaults;
import org.warder.cli.command.Terminal;
import org.warder.cli.command.WholeNumber;
import org.warder.cli.config.ConfigCommand;
import org.warder.cli.org.OrgCommand;
import org.warder.cli.setup.SetupCommand;
import org.warder.cli.telegrafs.TelegrafsCommand;
import org.warder.cli.user.UserCommand;
import org.warder.cli.utility.CompletionCommand;
import org.warder.cli.utility.PingCommand;
import org.warder.cli.utility.VersionCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * All commands.
 *
 * <p>Reading the flags of forty commands takes most of a start's time, so a process reads those of
 * the commands that its arguments name; of the others it knows name and description, which is all
 * that the help of {@code warder} shows.
 */
public final class CommandTree {
  private static final int WIDTH = 100;

  private static final List<Class<?>> COMMANDS =
      List.of(
          AuthCommand.class,
          UserCommand.class,
          OrgCommand.class,
          BucketCommand.class,
          TelegrafsCommand.class,
          SetupCommand.class,
          ConfigCommand.class,
          PingCommand.class,
          VersionCommand.class,
          CompletionCommand.class);

  private CommandTree() {}

  /** All commands with all their flags. */
  public static CommandLine complete(Terminal terminal) {
    return build(terminal, null);
  }

  /** All commands, those that are named in the arguments with their flags. */
  static CommandLine forArguments(Terminal terminal, String... arguments) {
    Set<String> named = new HashSet<>(Arrays.asList(arguments));
    boolean describesAll = named.contains(name(CompletionCommand.class));
    return describesAll ? complete(terminal) : build(terminal, named);
  }

  private static CommandLine build(Terminal terminal, Set<String> named) {
    IFactory factory = new Factory(terminal);
    CommandLine root = new CommandLine(Warder.class, factory);
    for (Class<?> command : COMMANDS) {
      Command declared = command.getAnnotation(Command.class);
      boolean whole =
          named == null
              || named.contains(declared.name())
              || Arrays.stream(declared.aliases()).anyMatch(named::contains);
      root.addSubcommand(whole ? new CommandLine(command, factory) : outline(declared));
    }
    addHelp(root);
    root.registerConverter(int.class, new WholeNumber())
        .setDefaultValueProvider(new EnvironmentDefaults(terminal))
        .setOverwrittenOptionsAllowed(true)
        .setPosixClusteredShortOptionsAllowed(false)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setOut(new PrintWriter(terminal.out(), true))
        .setErr(new PrintWriter(terminal.err(), true));
    return root;
  }

  private static CommandLine outline(Command declared) {
    CommandSpec spec = CommandSpec.create().name(declared.name()).aliases(declared.aliases());
    spec.usageMessage().description(declared.description());
    return new CommandLine(spec);
  }

  /**
   * Completes the help: each command takes {@code -h}, each group has {@code help} and {@code h} as
   * well, and flags name their environment variables.
   */
  private static void addHelp(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    EnvironmentDefaults.describe(spec);
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

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
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

package org.warder.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.warder.cli.command.Suggestion;
import org.warder.cli.command.WholeNumber;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for arguments that form no command. */
final class UsageText {
  private UsageText() {}

  /** Says what is wrong and what would be right. */
  static String of(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    if (failure instanceof MissingParameterException missing) {
      return missing(missing.getMissing());
    }
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(command, unmatched.getUnmatched().get(0));
    }
    if (failure.getArgSpec() instanceof OptionSpec option && failure.getValue() != null) {
      return "flag %s is \"%s\", which is %s"
          .formatted(
              option.longestName(), failure.getValue(), WholeNumber.problem(failure.getValue()));
    }
    return failure.getMessage();
  }

  /** How the command is called. */
  static String synopsis(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    StringBuilder synopsis = new StringBuilder(spec.qualifiedName());
    if (!command.getSubcommands().isEmpty()) {
      synopsis.append(spec.options().size() > 1 ? " [COMMAND]" : " COMMAND");
    }
    synopsis.append(" [flags]");
    spec.positionalParameters().forEach(word -> synopsis.append(' ').append(word.paramLabel()));
    return synopsis.toString();
  }

  /** How the command is called, and where to read more. */
  static String shortHelp(CommandLine command) {
    return "Usage: %s\nRun '%s --help' for all flags.\n"
        .formatted(synopsis(command), command.getCommandSpec().qualifiedName());
  }

  private static String missing(List<ArgSpec> missing) {
    List<String> names =
        missing.stream()
            .map(arg -> arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel())
            .toList();
    boolean flags = missing.get(0).isOption();
    String kind = flags ? "required flag" : "argument";
    return names.size() == 1
        ? kind + " " + names.get(0) + " is not set"
        : kind + "s " + String.join(", ", names) + " are not set";
  }

  private static String unmatched(CommandLine command, String argument) {
    Map<String, CommandLine> commands = command.getSubcommands();
    String name = command.getCommandSpec().qualifiedName();
    if (commands.isEmpty()) {
      return "unexpected argument \"%s\" for \"%s\"".formatted(argument, name);
    }
    Set<String> known = new TreeSet<>(commands.keySet());
    return "unknown command \"%s\" for \"%s\"%s"
        .formatted(argument, name, Suggestion.among(known, argument));
  }
}

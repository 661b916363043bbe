package org.warder.cli.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Rewrites arguments from the flag syntax of {@code influx} to the one form {@code --name=value}.
 *
 * <p>{@code influx} follows the rules of Go: one dash or two are the same, nothing is clustered or
 * glued, and a boolean takes its value with {@code =} only. Option parsers for Java follow POSIX.
 * What arrives at picocli is therefore already unambiguous, and what is wrong is said here.
 */
public final class FlagSyntax {
  private final List<String> canonical = new ArrayList<>();
  private final Map<OptionSpec, String> forms = new HashMap<>();
  private CommandLine command;
  private boolean hasArguments;

  private FlagSyntax(CommandLine root) {
    this.command = root;
  }

  /**
   * Rewrites the arguments of {@code root}.
   *
   * @throws UsageFailure on a flag that does not exist or lacks its value
   */
  public static String[] canonical(CommandLine root, String... arguments) {
    return new FlagSyntax(root).rewrite(arguments);
  }

  private String[] rewrite(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals("--")) {
        canonical.addAll(List.of(arguments).subList(i, arguments.length));
        break;
      }
      if (!looksLikeFlag(argument)) {
        word(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      String name = nameOf(argument);
      OptionSpec option = find(name);
      if (option == null) {
        throw new UsageFailure(command, unknown(argument, name));
      }
      checkForm(option, name);
      if (option.usageHelp()) {
        canonical.add(option.longestName());
      } else if (option.type() == boolean.class) {
        add(option, bool(option, equals < 0 ? "true" : argument.substring(equals + 1)));
      } else if (equals >= 0) {
        add(option, argument.substring(equals + 1));
      } else {
        i++;
        add(option, value(option, i < arguments.length ? arguments[i] : null));
      }
    }
    return canonical.toArray(String[]::new);
  }

  private void word(String argument) {
    CommandLine sub = hasArguments ? null : command.getSubcommands().get(argument);
    if (sub != null) {
      command = sub;
      forms.clear();
    } else {
      hasArguments = true;
    }
    canonical.add(argument);
  }

  private void add(OptionSpec option, String value) {
    canonical.add(option.longestName() + "=" + value);
  }

  private String value(OptionSpec option, String next) {
    if (next == null) {
      throw new UsageFailure(command, "flag " + option.longestName() + " needs a value");
    }
    // A token may begin with a hyphen, and one in a million may look like a flag: it is taken.
    if (!option.longestName().equals("--token") && looksLikeFlag(next)) {
      OptionSpec swallowed = find(nameOf(next));
      if (swallowed != null) {
        throw new UsageFailure(
            command,
            "flag %1$s needs a value, and %2$s is a flag of its own; write %1$s=%2$s if it is meant as the value"
                .formatted(option.longestName(), next));
      }
    }
    return next;
  }

  private String bool(OptionSpec option, String text) {
    Boolean value = GoBoolean.parse(text);
    if (value == null) {
      throw new UsageFailure(
          command,
          "flag %s is \"%s\", which is neither true nor false"
              .formatted(option.longestName(), text));
    }
    return value.toString();
  }

  private void checkForm(OptionSpec option, String name) {
    String before = forms.putIfAbsent(option, name);
    boolean aliases = before != null && before.length() > 1 && name.length() > 1;
    if (before != null && !before.equals(name) && !aliases) {
      throw new UsageFailure(
          command, "cannot use two forms of the same flag: " + before + " " + name);
    }
  }

  private OptionSpec find(String name) {
    OptionSpec option = command.getCommandSpec().findOption("--" + name);
    if (option == null && name.length() == 1) {
      option = command.getCommandSpec().findOption("-" + name);
    }
    return option;
  }

  private String unknown(String argument, String name) {
    List<String> flags =
        command.getCommandSpec().options().stream()
            .filter(option -> !option.hidden())
            .map(OptionSpec::longestName)
            .toList();
    String shown = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
    String suggestion = Suggestion.among(flags, "--" + name);
    boolean misplaced = suggestion.isEmpty() && !command.getSubcommands().isEmpty();
    return "unknown flag "
        + shown
        + (misplaced ? "; flags follow the whole command, as in 'auth list --json'" : suggestion);
  }

  private static boolean looksLikeFlag(String argument) {
    return argument.length() > 1 && argument.charAt(0) == '-';
  }

  private static String nameOf(String flag) {
    int start = flag.startsWith("--") ? 2 : 1;
    int equals = flag.indexOf('=');
    return equals < 0 ? flag.substring(start) : flag.substring(start, Math.max(start, equals));
  }
}

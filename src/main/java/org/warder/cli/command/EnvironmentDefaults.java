package org.warder.cli.command;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives an absent flag the value of its {@link Environment} variable, and says so in the help. */
public final class EnvironmentDefaults implements IDefaultValueProvider {
  private final Terminal terminal;

  /** Reads the variables of this terminal. */
  public EnvironmentDefaults(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * @throws UsageFailure if the variable of a boolean holds neither true nor false
   */
  @Override
  public String defaultValue(ArgSpec argument) {
    String variable = variable(argument);
    String value = variable == null ? null : terminal.environment(variable);
    if (value != null && !Terminal.isReadable(value)) {
      throw new UsageFailure(argument.command().commandLine(), variable + Terminal.UNREADABLE);
    }
    if (value == null || argument.type() != boolean.class) {
      return value;
    }
    if (value.isEmpty()) {
      return "false";
    }
    Boolean parsed = GoBoolean.parse(value);
    if (parsed == null) {
      String flag = ((OptionSpec) argument).longestName();
      throw new UsageFailure(
          argument.command().commandLine(),
          "%s (for flag %s) is \"%s\", which is neither true nor false"
              .formatted(variable, flag, value));
    }
    return parsed.toString();
  }

  /** Names the variable at the end of the description of each flag that has one. */
  public static void describe(CommandSpec command) {
    List<OptionSpec> options = List.copyOf(command.options());
    if (options.stream().allMatch(option -> variable(option) == null)) {
      return;
    }
    // All are put back, so that they keep their order.
    options.forEach(command::remove);
    options.forEach(option -> command.addOption(described(option)));
  }

  private static OptionSpec described(OptionSpec option) {
    String variable = variable(option);
    return variable == null
        ? option
        : OptionSpec.builder(option)
            .description(option.description()[0] + ". Environment: " + variable)
            .build();
  }

  private static String variable(ArgSpec argument) {
    return argument.userObject() instanceof AnnotatedElement field
            && field.isAnnotationPresent(Environment.class)
        ? field.getAnnotation(Environment.class).value()
        : null;
  }
}

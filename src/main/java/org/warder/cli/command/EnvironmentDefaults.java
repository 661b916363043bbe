package org.warder.cli.command;

import java.lang.reflect.AnnotatedElement;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives an absent flag the value of its {@link Environment} variable. */
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
    if (!(argument.userObject() instanceof AnnotatedElement field)
        || !field.isAnnotationPresent(Environment.class)) {
      return null;
    }
    String variable = field.getAnnotation(Environment.class).value();
    String value = terminal.environment(variable);
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
}

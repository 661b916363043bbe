package org.warder.cli.auth;

import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Adds the flags {@code --read-X} and {@code --write-X}, a pair for each type of resource. They
 * come from the list of types instead of fifty fields.
 */
final class PermissionFlags implements IModelTransformer {

  @Override
  public CommandSpec transform(CommandSpec command) {
    // picocli calls this once for each name of the group above.
    if (command.findOption(flag("read", ResourceKind.ALL.get(0).type())) != null) {
      return command;
    }
    for (ResourceKind kind : ResourceKind.ALL) {
      add(command, "read", kind, kind.readHelp());
      add(command, "write", kind, kind.writeHelp());
    }
    return command;
  }

  /** Whether the flag of this action and type is given, in whatever spelling. */
  static boolean isGiven(CommandSpec command, String action, ResourceKind kind) {
    return kind.names().stream()
        .anyMatch(name -> Boolean.TRUE.equals(command.findOption(flag(action, name)).getValue()));
  }

  private static void add(CommandSpec command, String action, ResourceKind kind, String help) {
    for (String name : kind.names()) {
      boolean alias = !name.equals(kind.type());
      command.addOption(
          OptionSpec.builder(flag(action, name))
              .type(boolean.class)
              .description(help)
              .hidden(alias || kind.hidden())
              .build());
    }
  }

  private static String flag(String action, String name) {
    return "--" + action + "-" + name;
  }
}

package org.warder.cli.auth;

import java.util.List;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flags of {@link PermissionFlags} and {@link GrantOptions} where they grant nothing. */
final class AskedPermissionFlags implements IModelTransformer {

  @Override
  public CommandSpec transform(CommandSpec command) {
    new PermissionFlags().transform(command);
    for (OptionSpec option : List.copyOf(command.options())) {
      String[] texts = option.description();
      if (texts.length == 1 && texts[0].matches("Grants? .*")) {
        command.remove(option);
        String asked = texts[0].replaceFirst("^Grants? ", "Ask for ");
        command.addOption(OptionSpec.builder(option).description(asked).build());
      }
    }
    return command;
  }
}

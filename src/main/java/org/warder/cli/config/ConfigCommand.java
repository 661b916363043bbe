package org.warder.cli.config;

import java.util.ArrayList;
import java.util.List;
import org.warder.cli.command.UsageFailure;
import org.warder.cli.configfile.Config;
import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the active config, or makes the named one active and shows it. */
@Command(
    name = "config",
    description = "Show the active config, or switch to another",
    subcommands = {
      ConfigCreate.class,
      ConfigSet.class,
      ConfigList.class,
      ConfigRemove.class,
      ConfigSwitch.class
    })
public final class ConfigCommand extends ConfigFileCommand {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "The config to make active; - is the previously active one")
  private List<String> names = new ArrayList<>();

  @Override
  void run(ConfigFile file, PrintOptions print) {
    if (names.size() > 1) {
      throw new UsageFailure(spec.commandLine(), "usage: warder config [config name]");
    }
    if (names.isEmpty()) {
      String name = file.activeName();
      ConfigView.one(print, name == null ? Config.DEFAULT_NAME : name, file.active());
    } else {
      ConfigSwitch.to(file, names.get(0), print);
    }
  }
}

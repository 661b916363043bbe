package org.warder.cli.config;

import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Command;

/** Lists all configs by name. */
@Command(
    name = "list",
    aliases = {"ls", "find"},
    description = "List all configs")
public final class ConfigList extends ConfigFileCommand {
  @Override
  void run(ConfigFile file, PrintOptions print) {
    ConfigView.all(print, file.all());
  }
}

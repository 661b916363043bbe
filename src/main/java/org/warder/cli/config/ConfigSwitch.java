package org.warder.cli.config;

import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a config the active one. */
@Command(name = "switch", description = "Make a config the active one")
public final class ConfigSwitch extends ConfigFileCommand {
  @Parameters(
      paramLabel = "NAME",
      description = "The config to make active; - is the previously active one")
  private String name;

  @Override
  void run(ConfigFile file, PrintOptions print) {
    to(file, name, print);
  }

  static void to(ConfigFile file, String name, PrintOptions print) {
    String resolved = file.resolve(name);
    file.activate(resolved);
    file.save();
    ConfigView.one(print, resolved, file.get(resolved));
  }
}

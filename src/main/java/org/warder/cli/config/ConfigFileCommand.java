package org.warder.cli.config;

import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.option.ConfigOptions;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Mixin;

/** A command that reads the config file, and perhaps writes it. */
abstract class ConfigFileCommand implements Runnable {
  @Mixin private ConfigOptions configs;
  @Mixin private PrintOptions print;

  @Override
  public final void run() {
    run(configs.read(), print);
  }

  /** Does the work. */
  abstract void run(ConfigFile file, PrintOptions print);
}

package org.warder.cli.config;

import org.warder.cli.option.ConfigOptions;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists all configs by name. */
@Command(
    name = "list",
    aliases = {"ls", "find"},
    description = "List all configs")
public final class ConfigList implements Runnable {
  @Mixin private ConfigOptions configs;
  @Mixin private PrintOptions print;

  @Override
  public void run() {
    ConfigView.all(print, configs.read().all());
  }
}

package org.warder.cli.option;

import java.nio.file.Path;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Terminal;
import org.warder.cli.configfile.ConfigFile;
import picocli.CommandLine.Option;

/** Where the config file lies. */
public final class ConfigOptions {
  private final Terminal terminal;

  @Option(
      names = "--configs-path",
      paramLabel = "FILE",
      description = "The config file; ~/.influxdbv2/configs by default")
  @Environment("INFLUX_CONFIGS_PATH")
  private String configsPath = "";

  /** Looks in this terminal's home directory by default. */
  public ConfigOptions(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Reads the file. */
  public ConfigFile read() {
    return ConfigFile.read(
        configsPath.isEmpty()
            ? terminal.home().resolve(".influxdbv2").resolve("configs")
            : Path.of(configsPath));
  }
}

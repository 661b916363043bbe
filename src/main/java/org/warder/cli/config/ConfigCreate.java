package org.warder.cli.config;

import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.configfile.Config;
import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.http.ServerUrl;
import org.warder.cli.option.ConfigOptions;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a config. */
@Command(name = "create", description = "Create a config")
public final class ConfigCreate implements Runnable {
  @Mixin private ConfigOptions configs;
  @Mixin private ConfigValues values;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--host-url", "-u"},
      required = true,
      paramLabel = "URL",
      description = "The server, as http://host:port")
  private String url;

  @Override
  public void run() {
    String token = values.token();
    ServerUrl.parse(url);
    ConfigFile file = configs.read();
    Config config = new Config(url, token, values.org(), values.active(), false, values.cookie());
    try {
      file.add(values.name(), config);
      file.save();
    } catch (CommandFailure e) {
      throw new CommandFailure(
          "failed to create config " + Quoted.of(values.name()) + ": " + e.getMessage());
    }
    ConfigView.one(print, values.name(), config);
  }
}

package org.warder.cli.config;

import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.configfile.Config;
import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.http.ServerUrl;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a config. */
@Command(name = "create", description = "Create a config")
public final class ConfigCreate extends ConfigFileCommand {
  @Mixin private ConfigValues values;

  @Option(
      names = {"--host-url", "-u"},
      required = true,
      paramLabel = "URL",
      description = "The server, as http://host:port")
  private String url;

  @Override
  void run(ConfigFile file, PrintOptions print) {
    ServerUrl.parse(url);
    Config config =
        new Config(url, values.token(), values.org(), values.active(), false, values.cookie());
    CommandFailure.saying(
        "failed to create config " + Quoted.of(values.name()),
        () -> {
          file.add(values.name(), config);
          file.save();
        });
    ConfigView.one(print, values.name(), config);
  }
}

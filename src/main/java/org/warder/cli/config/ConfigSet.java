package org.warder.cli.config;

import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.http.ServerUrl;
import org.warder.cli.option.ConfigOptions;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes a config; what no flag names stays. */
@Command(
    name = "set",
    aliases = "update",
    description = "Change a config; what no flag names stays as it is")
public final class ConfigSet implements Runnable {
  @Mixin private ConfigOptions configs;
  @Mixin private ConfigValues values;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--host-url", "-u"},
      paramLabel = "URL",
      description = "The server, as http://host:port")
  private String url;

  @Override
  public void run() {
    String newUrl = url == null ? "" : url;
    String token = values.token();
    if (!newUrl.isEmpty()) {
      ServerUrl.parse(newUrl);
    }
    ConfigFile file = configs.read();
    String name = values.name();
    try {
      file.replace(name, file.get(name).updated(newUrl, token, values.org(), values.cookie()));
      if (values.active()) {
        file.activate(name);
      }
      file.save();
    } catch (CommandFailure e) {
      throw new CommandFailure(
          "failed to update config " + Quoted.of(name) + ": " + e.getMessage());
    }
    ConfigView.one(print, name, file.get(name));
  }
}

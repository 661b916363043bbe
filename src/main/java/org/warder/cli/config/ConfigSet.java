package org.warder.cli.config;

import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.http.ServerUrl;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes a config; what no flag names stays. */
@Command(
    name = "set",
    aliases = "update",
    description = "Change a config; what no flag names stays as it is")
public final class ConfigSet extends ConfigFileCommand {
  @Mixin private ConfigValues values;

  @Option(
      names = {"--host-url", "-u"},
      paramLabel = "URL",
      description = "The server, as http://host:port")
  private String url = "";

  @Override
  void run(ConfigFile file, PrintOptions print) {
    if (!url.isEmpty()) {
      ServerUrl.parse(url);
    }
    String name = values.name();
    String token = values.token();
    CommandFailure.saying(
        "failed to update config " + Quoted.of(name),
        () -> {
          file.replace(name, file.get(name).updated(url, token, values.org(), values.cookie()));
          if (values.active()) {
            file.activate(name);
          }
          file.save();
        });
    ConfigView.one(print, name, file.get(name));
  }
}

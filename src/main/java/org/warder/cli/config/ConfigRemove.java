package org.warder.cli.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warder.cli.configfile.Config;
import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes configs and shows what they were; names that do not exist are passed over. */
@Command(
    name = "rm",
    aliases = {"delete", "remove"},
    description = "Remove configs; unknown names are passed over")
public final class ConfigRemove extends ConfigFileCommand {
  @Parameters(arity = "0..*", paramLabel = "NAME", description = "The configs to remove")
  private List<String> names = new ArrayList<>();

  @Override
  void run(ConfigFile file, PrintOptions print) {
    Map<String, Config> removed = new LinkedHashMap<>();
    for (String name : names) {
      Config config = file.remove(name);
      if (config != null) {
        removed.put(name, config);
      }
    }
    if (!removed.isEmpty()) {
      file.save();
    }
    ConfigView.deleted(print, removed);
  }
}

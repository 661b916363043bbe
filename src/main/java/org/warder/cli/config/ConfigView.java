package org.warder.cli.config;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.warder.cli.configfile.Config;
import org.warder.cli.option.PrintOptions;

/**
 * Configs on the screen. Tokens are in the JSON only, which is the file's content in another form.
 */
final class ConfigView {
  private static final List<String> COLUMNS = List.of("Active", "Name", "URL", "Org");
  private static final List<String> COLUMNS_DELETED =
      List.of("Active", "Name", "URL", "Org", "Deleted");

  private ConfigView() {}

  static void one(PrintOptions print, String name, Config config) {
    if (print.asJson()) {
      print.json(config.toJson());
    } else {
      print.table(COLUMNS, List.of(cells(name, config)));
    }
  }

  static void all(PrintOptions print, Map<String, Config> configs) {
    many(print, configs, false);
  }

  static void deleted(PrintOptions print, Map<String, Config> configs) {
    many(print, configs, true);
  }

  private static void many(PrintOptions print, Map<String, Config> configs, boolean deleted) {
    if (print.asJson()) {
      print.json(json(configs));
      return;
    }
    print.table(
        deleted ? COLUMNS_DELETED : COLUMNS,
        configs.entrySet().stream()
            .map(
                entry ->
                    deleted
                        ? deletedCells(entry.getKey(), entry.getValue())
                        : cells(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static JsonObject json(Map<String, Config> configs) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    configs.forEach((name, config) -> json.add(name, config.toJson()));
    return json.build();
  }

  private static List<String> cells(String name, Config config) {
    return List.of(config.active() ? "*" : "", name, config.url(), config.org());
  }

  private static List<String> deletedCells(String name, Config config) {
    return List.of(config.active() ? "*" : "", name, config.url(), config.org(), "true");
  }
}

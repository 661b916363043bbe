package org.warder.cli.configfile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;

/** The config file's text. */
final class ConfigToml {
  private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z0-9_-]+");

  /** Examples for people who open the file, as {@code influx} appends them. */
  private static final String SAMPLES =
      """
      #\s
      # [eu-central]
      #   url = "https://eu-central-1-1.aws.cloud2.influxdata.com"
      #   token = "XXX"
      #   org = ""
      #\s
      # [us-central]
      #   url = "https://us-central1-1.gcp.cloud2.influxdata.com"
      #   token = "XXX"
      #   org = ""
      #\s
      # [us-west]
      #   url = "https://us-west-2-1.aws.cloud2.influxdata.com"
      #   token = "XXX"
      #   org = ""
      """;

  private ConfigToml() {}

  static Map<String, Config> parse(Path file, String text) {
    TomlParseResult toml = toml(file, text);
    for (TomlParseError error : toml.errors()) {
      throw malformed(file, error);
    }
    Map<String, Config> configs = new TreeMap<>();
    for (Map.Entry<String, Object> entry : toml.entrySet()) {
      if (!(entry.getValue() instanceof TomlTable table)) {
        throw malformed(file, entry.getKey(), "is not a table");
      }
      configs.put(entry.getKey(), new Reader(file, entry.getKey(), table).config());
    }
    return configs;
  }

  private static TomlParseResult toml(Path file, String text) {
    try {
      return Toml.parse(text);
    } catch (TomlParseError e) {
      // Of the name of a table the library throws its errors, others it keeps.
      throw malformed(file, e);
    } catch (RuntimeException e) {
      // Such as that a part is null, where a date has a letter for its offset.
      throw new CommandFailure(
          "config file %s is not TOML; it has tables of texts"
              .formatted(Quoted.of(file.toString())));
    } catch (StackOverflowError e) {
      // The library has no bound of its own, and a thousand brackets are enough.
      throw new CommandFailure(
          "config file %s is nested too deeply; it has tables of texts"
              .formatted(Quoted.of(file.toString())));
    }
  }

  static String format(SortedMap<String, Config> configs) {
    StringBuilder text = new StringBuilder();
    configs.forEach(
        (name, config) -> {
          if (!text.isEmpty()) {
            text.append('\n');
          }
          text.append('[').append(BARE_KEY.matcher(name).matches() ? name : Quoted.of(name));
          text.append("]\n");
          string(text, "url", config.url());
          string(text, "token", config.token());
          string(text, "org", config.org());
          if (config.active()) {
            text.append("  active = true\n");
          }
          if (config.previous()) {
            text.append("  previous = true\n");
          }
          if (!config.cookie().isEmpty()) {
            string(text, "cookie", config.cookie());
          }
        });
    return text.append(SAMPLES).toString();
  }

  private static void string(StringBuilder text, String key, String value) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
      throw new CommandFailure(key + " " + Quoted.of(value) + " is not valid Unicode");
    }
    text.append("  ").append(key).append(" = ").append(Quoted.of(value)).append('\n');
  }

  private static CommandFailure malformed(Path file, TomlParseError error) {
    return new CommandFailure(
        "config file %s, line %d: %s"
            .formatted(Quoted.of(file.toString()), error.position().line(), error.getMessage()));
  }

  private static CommandFailure malformed(Path file, String name, String problem) {
    return new CommandFailure(
        "config file %s: %s %s".formatted(Quoted.of(file.toString()), Quoted.of(name), problem));
  }

  private record Reader(Path file, String name, TomlTable table) {
    Config config() {
      return new Config(
          text("url"),
          text("token"),
          text("org"),
          flag("active"),
          flag("previous"),
          text("cookie"));
    }

    private String text(String key) {
      Object value = table.get(List.of(key));
      if (value == null || value instanceof String) {
        return value == null ? "" : (String) value;
      }
      throw malformed(file, name, "has a " + key + " that is not a string");
    }

    private boolean flag(String key) {
      Object value = table.get(List.of(key));
      if (value == null || value instanceof Boolean) {
        return Boolean.TRUE.equals(value);
      }
      throw malformed(file, name, "has an " + key + " that is neither true nor false");
    }
  }
}

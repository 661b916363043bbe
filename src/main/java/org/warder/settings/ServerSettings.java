package org.warder.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The settings that Open Liberty reads. What it cannot read it takes for something else, and goes
 * on.
 */
final class ServerSettings {

  private static final int MAX_PORT = 65_535;

  /** What turns HTTP off, where there is HTTPS. */
  private static final String NO_PORT = "-1";

  /** An all but idle server keeps so many connections. */
  private static final int MIN_POOL = 2;

  private static final int MAX_POOL = 10_000;

  /** A browser opens six, and a proxy some dozens. */
  private static final int MIN_CONNECTIONS = 100;

  private static final int MAX_CONNECTIONS = 128_000;

  /** By name: what would be right instead of a text; empty if it is. */
  private static final Map<String, Function<String, Optional<String>>> CHECKS =
      Map.of(
          "HTTPS_PORT",
          text -> number(text, 1, MAX_PORT),
          "OPS_PORT",
          text -> number(text, 1, MAX_PORT),
          "DB_POOL_SIZE",
          text -> number(text, MIN_POOL, MAX_POOL),
          "MAX_CONNECTIONS",
          text -> number(text, MIN_CONNECTIONS, MAX_CONNECTIONS),
          "HTTP_HOST",
          Hosts::mistake,
          "OPS_HOST",
          Hosts::mistake,
          "DATA_DIR",
          Paths::folder,
          "DB_URL",
          ServerSettings::database,
          "LOG_FORMAT",
          text -> oneOf(text, "text", "json"),
          "TRACES",
          text -> oneOf(text, "off", "otlp"));

  private ServerSettings() {}

  /**
   * What is wrong with them, each beginning with the name.
   *
   * @param settings the text of each by its name
   */
  static Set<String> mistakes(Function<String, Optional<String>> settings) {
    Set<String> mistakes = new TreeSet<>();
    CHECKS.forEach(
        (name, check) ->
            check
                .apply(settings.apply(name).orElse(""))
                .ifPresent(mistake -> mistakes.add(name + " must be " + mistake)));
    boolean hasTls =
        Stream.of("TLS_CERT", "TLS_KEYSTORE").map(settings).anyMatch(Optional::isPresent);
    String http = settings.apply("HTTP_PORT").orElse("");
    if (!hasTls || !http.equals(NO_PORT)) {
      number(http, 1, MAX_PORT).ifPresent(mistake -> mistakes.add("HTTP_PORT must be " + mistake));
    }
    for (String file : List.of("DB_PASSWORD_FILE", "TLS_KEYSTORE_PASSWORD_FILE")) {
      if (settings.apply(file).isPresent()) {
        mistakes.add(
            file + " must be empty: bin/warder-server alone reads it, and removes it then");
      }
    }
    if (settings.apply("TRACES").orElse("").equals("otlp")) {
      url(settings.apply("OTEL_EXPORTER_OTLP_ENDPOINT").orElse(""))
          .ifPresent(mistake -> mistakes.add("OTEL_EXPORTER_OTLP_ENDPOINT must be " + mistake));
    }
    for (String path : Paths.SETTINGS) {
      settings
          .apply(path)
          .flatMap(Paths::mistake)
          .ifPresent(mistake -> mistakes.add(path + " must be " + mistake));
    }
    different(settings, "OPS_PORT", "HTTP_PORT").ifPresent(mistakes::add);
    if (hasTls) {
      different(settings, "HTTPS_PORT", "HTTP_PORT").ifPresent(mistakes::add);
      different(settings, "HTTPS_PORT", "OPS_PORT").ifPresent(mistakes::add);
    }
    if (settings.apply("SERVERS").orElse("").equalsIgnoreCase("several")
        && settings.apply("DB_URL").orElse("").startsWith("jdbc:derby:")) {
      mistakes.add("SERVERS must be one, and not \"several\", on Derby; PostgreSQL can be shared");
    }
    return mistakes;
  }

  private static Optional<String> different(
      Function<String, Optional<String>> settings, String name, String other) {
    Optional<Integer> port = port(settings, name);
    return port.isPresent() && port.equals(port(settings, other))
        ? Optional.of(name + " must be another port than " + other + ", and not " + port.get())
        : Optional.empty();
  }

  /** A port; empty where it is none, which is told anyway. */
  static Optional<Integer> port(Function<String, Optional<String>> settings, String name) {
    return settings
        .apply(name)
        .filter(text -> number(text, 1, MAX_PORT).isEmpty())
        .map(Integer::valueOf);
  }

  private static Optional<String> number(String text, int min, int max) {
    boolean isRight =
        text.matches("[0-9]{1,9}")
            && Integer.parseInt(text) >= min
            && Integer.parseInt(text) <= max;
    return isRight
        ? Optional.empty()
        : Optional.of("a whole number from " + min + " to " + max + ", and not \"" + text + "\"");
  }

  /** To the letter: it is the name of a file. */
  private static Optional<String> oneOf(String text, String one, String other) {
    return text.equals(one) || text.equals(other)
        ? Optional.empty()
        : Optional.of("one of " + one + ", " + other + ", and not \"" + text + "\"");
  }

  private static Optional<String> url(String text) {
    return text.matches("https?://[^/\\s]+(/\\S*)?")
        ? Optional.empty()
        : Optional.of("an address such as http://localhost:4318, and not \"" + text + "\"");
  }

  /** It is not told what stands there: a password may. */
  private static Optional<String> database(String text) {
    return text.startsWith("jdbc:derby:") || text.startsWith("jdbc:postgresql:")
        ? Optional.empty()
        : Optional.of("an address that begins with jdbc:postgresql: or jdbc:derby:");
  }
}

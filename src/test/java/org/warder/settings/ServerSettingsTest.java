package org.warder.settings;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with settings that Open Liberty reads. */
class ServerSettingsTest {

  private static final Map<String, String> RIGHT =
      Map.ofEntries(
          entry("HTTP_HOST", "*"),
          entry("HTTP_PORT", "8086"),
          entry("HTTPS_PORT", "8443"),
          entry("OPS_HOST", "localhost"),
          entry("OPS_PORT", "9086"),
          entry("DB_POOL_SIZE", "20"),
          entry("MAX_CONNECTIONS", "4000"),
          entry("DATA_DIR", "target"),
          entry("DB_URL", "jdbc:derby:data;create=true"),
          entry("LOG_FORMAT", "text"),
          entry("TRACES", "off"));

  @Test
  void defaultsAreRight() {
    assertThat(mistakes(RIGHT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP_PORT|abc|HTTP_PORT must be a whole number from 1 to 65535, and not \"abc\"",
        "HTTP_PORT|0|HTTP_PORT must be a whole number from 1 to 65535, and not \"0\"",
        "HTTP_PORT|-1|HTTP_PORT must be a whole number from 1 to 65535, and not \"-1\"",
        "HTTPS_PORT|x|HTTPS_PORT must be a whole number from 1 to 65535, and not \"x\"",
        "OPS_PORT|65536|OPS_PORT must be a whole number from 1 to 65535, and not \"65536\"",
        "OPS_PORT|-1|OPS_PORT must be a whole number from 1 to 65535, and not \"-1\"",
        "OPS_PORT|8086|OPS_PORT must be another port than HTTP_PORT, and not 8086",
        "OPS_PORT|08086|OPS_PORT must be another port than HTTP_PORT, and not 8086",
        "HTTP_HOST|192.0.2.1|HTTP_HOST must be * or an address or name of this machine, and not"
            + " \"192.0.2.1\"",
        "DB_PASSWORD_FILE|/f|DB_PASSWORD_FILE must be empty: bin/warder-server alone reads it,"
            + " and removes it then",
        "DB_POOL_SIZE|1|DB_POOL_SIZE must be a whole number from 2 to 10000, and not \"1\"",
        "DB_POOL_SIZE|99999999999|DB_POOL_SIZE must be a whole number from 2 to 10000,"
            + " and not \"99999999999\"",
        "OPS_HOST|a b|OPS_HOST must be * or an address or name of this machine, and not \"a b\"",
        "DB_URL|mysql://u:p@h|DB_URL must be an address that begins with jdbc:postgresql: or"
            + " jdbc:derby:",
        "DATA_DIR|pom.xml/data|DATA_DIR must be a folder that the server may write into, and not"
            + " \"pom.xml/data\"",
        "LOG_FORMAT|JSON|LOG_FORMAT must be one of text, json, and not \"JSON\"",
        "TRACES|on|TRACES must be one of off, otlp, and not \"on\""
      })
  void oneThatIsWrongIsTold(String name, String text, String mistake) {
    Map<String, String> settings = new HashMap<>(RIGHT);
    settings.put(name, text);

    assertThat(mistakes(settings)).containsExactly(mistake);
  }

  /** As those in other letters than the server's locale has; here one that no path can have. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATA_DIR",
        "GATE_CREDENTIALS",
        "GATE_ROUTES",
        "TLS_CERT",
        "TLS_CLIENT_CA",
        "TLS_KEY",
        "TLS_KEYSTORE"
      })
  void aPathThatTheServerCannotNameIsTold(String name) {
    Map<String, String> settings = new HashMap<>(RIGHT);
    settings.put(name, "a\u0000b");

    assertThat(mistakes(settings))
        .containsExactly(
            name
                + " must be a path in letters that the server's locale has, as all are with"
                + " LC_ALL=C.UTF-8, and not \"a\u0000b\"");
  }

  @Test
  void withACertificateHttpMayBeOffAndHttpsHasAPortOfItsOwn() {
    Map<String, String> settings = new HashMap<>(RIGHT);
    settings.put("TLS_CERT", "server.crt");
    settings.put("HTTP_PORT", "-1");
    assertThat(mistakes(settings)).isEmpty();

    settings.put("HTTPS_PORT", "9086");
    assertThat(mistakes(settings))
        .containsExactly("HTTPS_PORT must be another port than OPS_PORT, and not 9086");
  }

  @Test
  void severalServersNeedPostgres() {
    Map<String, String> settings = new HashMap<>(RIGHT);
    settings.put("SERVERS", "several");
    assertThat(mistakes(settings))
        .containsExactly(
            "SERVERS must be one, and not \"several\", on Derby; PostgreSQL can be shared");

    settings.put("DB_URL", "jdbc:postgresql://db/warder");
    assertThat(mistakes(settings)).isEmpty();
  }

  @Test
  void tracesNeedAnAddress() {
    Map<String, String> settings = new HashMap<>(RIGHT);
    settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318");
    assertThat(mistakes(settings)).isEmpty();

    settings.put("TRACES", "otlp");
    assertThat(mistakes(settings))
        .containsExactly(
            "OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://localhost:4318, and not"
                + " \"collector:4318\"");
    settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", "https://collector:4318");
    assertThat(mistakes(settings)).isEmpty();
  }

  @Test
  void whatIsEmptyIsWrong() {
    assertThat(mistakes(Map.of())).hasSize(RIGHT.size());
  }

  private static Set<String> mistakes(Map<String, String> settings) {
    return ServerSettings.mistakes(name -> Optional.ofNullable(settings.get(name)));
  }
}

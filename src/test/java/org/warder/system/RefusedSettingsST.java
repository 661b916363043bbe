package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A server with a setting that cannot be read does not start, and says what would be right. */
class RefusedSettingsST {

  private static final Path README = Path.of("README.md").toAbsolutePath();
  private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  /** Name, a text that it cannot have, and what the server says must be. */
  private static final Map<String, List<String>> MALFORMED =
      """
      CACHED_TOKENS          | many       | be a whole number in the digits 0 to 9, and not "many"
      DATA_DIR               | README/data | be a folder that the server may write into, and not "README/data"
      DB_PASSWORD_FILE       | /password  | be empty: bin/warder-server alone reads it
      DB_POOL_SIZE           | 1          | be a whole number from 2 to 10000, and not "1"
      DB_URL                 | a://u:p@h  | be an address that begins with jdbc:postgresql: or jdbc:derby:
      GATE_CACHE_SECONDS     | -1         | be a whole number in the digits 0 to 9, and not "-1"
      GATE_QUERY_CREDENTIALS | yes        | be true or false, and not "yes"
      HTTPS_ONLY             | treu       | be true or false, and not "treu"
      HTTPS_PORT             | 0          | be a whole number from 1 to 65535, and not "0"
      HTTP_HOST              | not a host | be * or an address or name of this machine
      HTTP_PORT              | abc        | be a whole number from 1 to 65535, and not "abc"
      LOG_FORMAT             | xml        | be one of text, json, and not "xml"
      MAX_CONNECTIONS        | many       | be a whole number from 100 to 128000, and not "many"
      MAX_LONG_LISTS         | 0          | be a whole number from 1 to 1000, and not 0
      MAX_REQUEST_BYTES      | 2147483647 | be a whole number from 1024 to 104857600, and not 2147483647
      MAX_TOKENS_PER_OWNER   | 1e5        | be a whole number in the digits 0 to 9, and not "1e5"
      OPS_HOST               | no host    | be * or an address or name of this machine
      OPS_PORT               | 90860      | be a whole number from 1 to 65535, and not "90860"
      PUBLIC_URL             | a.example  | be an address such as https://tokens.example.org
      SERVERS                | two        | be one of one, several, and not "two"
      SHUTDOWN_DELAY         | 10s        | be a whole number in the digits 0 to 9, and not "10s"
      TLS_KEYSTORE_PASSWORD_FILE | /f     | be empty: bin/warder-server alone reads it
      TOKEN_LIFETIME_DEFAULT | a year     | be a duration such as 90d, 12h or P90D
      TOKEN_LIFETIME_MAX     | ${days}    | be a duration such as 90d, 12h or P90D, and not "${days}"
      TRACES                 | on         | be one of off, otlp, and not "on"
      TRUSTED_PROXIES        | proxy.example.org | be addresses and networks such as 10.0.0.7
      USAGE                  | without    | be one of on, without-address, off, and not "without"
      USAGE_DAYS             | ninety     | be a whole number in the digits 0 to 9, and not "ninety"
      """
          .lines()
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
          .collect(Collectors.toMap(row -> row.get(0), row -> row));

  /** Read later in a start: RefusedStartST, ServerSettingsTest and others have them. */
  private static final Set<String> LATER =
      Set.of(
          "GATE_CREDENTIALS",
          "GATE_ROUTES",
          "GATE_STATUS",
          "GATE_UPSTREAM_AUTHORIZATION",
          "OTEL_EXPORTER_OTLP_ENDPOINT",
          "TLS_CERT",
          "TLS_CLIENT_CA",
          "TLS_KEY",
          "TLS_KEYSTORE");

  /** Any text may be right. */
  private static final Set<String> TEXTS =
      Set.of(
          "DB_PASSWORD",
          "DB_USER",
          "GATE_ORGANIZATION",
          "REDACTED_TOKEN",
          "SETUP_SECRET",
          "TLS_KEYSTORE_PASSWORD");

  @Test
  void allThatCannotBeReadAreTold() {
    OwnServer server = new OwnServer("malformed-settings");
    MALFORMED.forEach(
        (name, row) -> server.with(name, row.get(1).replace("README", README.toString())));

    assertThat(server.startInVain()).isOne();
    String log = server.messages();
    assertThat(MALFORMED)
        .allSatisfy(
            (name, row) ->
                assertThat(log)
                    .contains(
                        refusal(name + " must " + row.get(2))
                            .replace("README", README.toString())));
    assertThat(log.lines().filter(line -> line.contains("does not start:")))
        .hasSize(MALFORMED.size())
        .noneMatch(line -> line.contains("Exception") || line.contains("u:p@"));
  }

  @Test
  void everySettingIsOneOfThem() throws Exception {
    Set<String> known = new TreeSet<>(MALFORMED.keySet());
    known.addAll(LATER);
    known.addAll(TEXTS);

    assertThat(
            SETTING
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult setting) -> setting.group(1)))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  private static String refusal(String mistake) {
    return "The server does not start: " + mistake;
  }
}

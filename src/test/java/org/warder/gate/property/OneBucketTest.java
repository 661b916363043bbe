package org.warder.gate.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.statement.Language;

/**
 * What is allowed for one bucket never reaches another, however a request is written. The same
 * requests each time; {@code -Dwarder.seed=…} makes others, and a failure names its seed.
 */
class OneBucketTest {

  private static final int ROUNDS = 20_000;

  private static final List<String> STATEMENTS =
      List.of(
          "SELECT * FROM m WHERE t = 'secret' AND v / 2 > 1",
          "SELECT mean(v) FROM (SELECT v FROM \"a\"..m), n GROUP BY /t/",
          "SELECT /v/ FROM \"m\" WHERE a =~ /x/ OR \"b\" = 'it\\'s'",
          "SHOW TAG KEYS ON a FROM m",
          "SHOW MEASUREMENTS ON \"a\" WITH MEASUREMENT =~ /m/",
          "SELECT v FROM a..\"m\", /n/ WHERE x = $y LIMIT 1;");
  private static final List<String> STATEMENT_PIECES =
      List.of(
          "\"",
          "'",
          "\\",
          "\\'",
          "\\\"",
          "''",
          "/",
          "//",
          "/*",
          "*/",
          "--",
          "\n",
          " ",
          "\t",
          "\r",
          ".",
          "..",
          ",",
          "(",
          ")",
          ";",
          "$x",
          "*",
          "=~",
          "!~",
          "secret",
          "\"secret\"",
          "secret..m",
          "\"secret\"..m",
          " secret /m/",
          "FROM ",
          " FROM secret..m ",
          ",secret..m",
          " ON secret ",
          " INTO n ",
          "SELECT * FROM secret..m",
          " SHOW DATABASES",
          "; DROP MEASUREMENT m",
          "x\"",
          "\u0000",
          "\u00e4",
          "BY /",
          "1/",
          "5m");

  private final long seed = Long.getLong("warder.seed", 1);
  private final Random random = new Random(seed);

  @ParameterizedTest
  @ValueSource(strings = {"influxdb2", "influxdb3-core"})
  void whatAStatementReadsIsWhatIsNeeded(String map) {
    InfluxqlGenerator generator = new InfluxqlGenerator(random);
    for (int i = 0; i < ROUNDS; i++) {
      InfluxqlGenerator.Statement statement = generator.next();
      Set<String> needed = new TreeSet<>();
      Needed.grants(map, "GET", Needed.query(statement.text()))
          .forEach(grant -> needed.add(grant.name()));

      assertThat(needed).as(what(statement.text())).isEqualTo(statement.databases());
    }
  }

  @Test
  void aStatementThatIsReadForOneBucketReachesNoOther() {
    Mutations mutations = new Mutations(random, STATEMENT_PIECES);
    int allowed = 0;
    for (int i = 0; i < 3 * ROUNDS; i++) {
      String statement = mutations.mutate(STATEMENTS.get(random.nextInt(STATEMENTS.size())));
      for (String map : List.of("influxdb2", "influxdb3-core")) {
        if (Needed.isForA(Needed.grants(map, "GET", Needed.query(statement)))) {
          allowed++;
          assertThat(BackendInfluxql.couldReach("secret", statement)).as(what(statement)).isFalse();
        }
      }
    }
    assertThat(allowed).as("seed %d", seed).isGreaterThan(ROUNDS);
  }

  @Test
  void nothingButARefusalIsThrown() {
    Mutations mutations = new Mutations(random, STATEMENT_PIECES);
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder noise = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        noise.append(STATEMENT_PIECES.get(random.nextInt(STATEMENT_PIECES.size())));
        noise.append((char) random.nextInt(0x10000));
      }
      for (String text : List.of(noise.toString(), mutations.mutate("SELECT " + noise))) {
        read(Language.INFLUXQL, text);
        read(Language.SQL, text);
        Needed.MAPS.list().forEach(map -> map.judge("GET", "/query?q=" + text, false));
      }
    }
  }

  private void read(Language language, String text) {
    try {
      language.databases(text);
    } catch (RefusedRequestException e) {
      assertThat(e).as(what(text)).hasMessageNotContaining("secret");
    }
  }

  private String what(String text) {
    return "seed %d: %s".formatted(seed, text);
  }
}

package org.warder.gate.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.gate.RefusedRequestException;

/** Which databases an InfluxQL statement reads: {@code -} is the one that is given beside it. */
class InfluxqlStatementTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "SELECT * FROM m @ -",
        "select * from m; @ -",
        "SELECT * FROM m ; @ -",
        "SELECT mean(v) AS \"x\" FROM \"my m\" WHERE t = 'x' AND time > now() - 1h GROUP BY time(10m), * fill(none) ORDER BY time DESC LIMIT 5 OFFSET 1 SLIMIT 3 tz('Europe/Berlin') @ -",
        "SELECT /v.*/ FROM m GROUP BY /t.*/, a @ -",
        "SELECT mean(/a\\/b/), a / 2, \"a\" / b, (a) / 3, 1 / 2 FROM m @ -",
        "SELECT a::float, *::tag, -1.5, .5, 1h30m, 5ns, 3us, 3\u00b5s, 2ms, a % 2 ^ 3 | 4 & 5 FROM m WHERE a =~ /x/ OR b !~ /y/ OR c != 1 OR d <> 2 OR e <= 3 OR f >= 4 @ -",
        "SELECT * FROM m WHERE a = $x AND b = $\"y z\" @ -",
        "SELECT * FROM /.*/ @ -",
        "SELECT * FROM m, n, /o/ @ -",
        "SELECT * FROM \"b\"..m @ b",
        "SELECT * FROM b..m @ b",
        "SELECT * FROM \"b\"..\"m\", m @ - b",
        "SELECT * FROM b../m.*/ @ b",
        "SELECT * FROM b.c.m @ b/c",
        "SELECT * FROM \"b\".\"c\".\"m\" @ b/c",
        "SELECT * FROM b.c./m/ @ b/c",
        "SELECT * FROM c.m @ -/c",
        "SELECT * FROM c./m/ @ -/c",
        "SELECT * FROM \"b c\"..m @ b c",
        "SELECT * FROM \"b/c\"..m @ b/c",
        "SELECT * FROM \"B\"..m @ B",
        "SELECT * FROM \"select\"..m @ select",
        "SELECT * FROM \"b;c\"..m @ b;c",
        "SELECT * FROM \"b -- c\"..m @ b -- c",
        "SELECT a FROM (SELECT b AS a FROM m) @ -",
        "SELECT a FROM (SELECT b AS a FROM b..m WHERE x = ')') WHERE a > 1 @ b",
        "SELECT a FROM (SELECT b FROM (SELECT c FROM b.c.m)), (SELECT d FROM d..m), e @ - b/c d",
        "SELECT * FROM m WHERE a = 'FROM b..m' AND b = '-- /* ; DROP' AND \"c FROM b..m\" = 'it\\'s; DROP' @ -",
        "SELECT * FROM m WHERE a = '\\\\' @ -",
        "SELECT * FROM m WHERE a =~ /; DROP MEASUREMENT m -- 'x \"y/ @ -",
        "SHOW DATABASES @ all",
        "show databases; @ all",
        "SHOW MEASUREMENTS @ -",
        "SHOW MEASUREMENTS ON b @ b",
        "SHOW MEASUREMENTS ON \"b\" WITH MEASUREMENT =~ /m/ WHERE a = 'x' LIMIT 5 @ b",
        "SHOW MEASUREMENTS ON b.c @ b/c",
        "SHOW MEASUREMENTS ON * @ all",
        "SHOW MEASUREMENTS ON *.* LIMIT 5 @ all",
        "SHOW MEASUREMENTS ON b.* @ all",
        "SHOW MEASUREMENT CARDINALITY ON b @ b",
        "SHOW MEASUREMENT EXACT CARDINALITY @ -",
        "SHOW SERIES @ -",
        "SHOW SERIES ON b FROM m WHERE a = 'x' @ b",
        "SHOW SERIES CARDINALITY ON b @ b",
        "SHOW SERIES EXACT CARDINALITY @ -",
        "SHOW FIELD KEYS @ -",
        "SHOW FIELD KEYS ON b FROM m @ b",
        "SHOW FIELD KEYS FROM c..m @ - c",
        "SHOW FIELD KEYS ON b FROM c..m, n @ b c",
        "SHOW FIELD KEY CARDINALITY ON b @ b",
        "SHOW TAG KEYS ON b FROM /m/ LIMIT 3 @ b",
        "SHOW TAG KEY EXACT CARDINALITY @ -",
        "SHOW TAG VALUES ON b FROM m WITH KEY = \"t\" @ b",
        "SHOW TAG VALUES WITH KEY IN (\"t\", u) WHERE a = 'b' @ -",
        "SHOW TAG VALUES CARDINALITY ON b WITH KEY =~ /t/ @ b",
        "SHOW RETENTION POLICIES @ -",
        "SHOW RETENTION POLICIES ON b @ b",
      })
  void reads(String statement, String databases) {
    assertThat(shown(statement)).isEqualTo(databases);
  }

  @Test
  void queriesInQueriesHaveALimit() {
    String deep = "SELECT a FROM (".repeat(16) + "SELECT a FROM b..m" + ")".repeat(16);
    String tooDeep = "SELECT a FROM (".repeat(1_000) + "SELECT a FROM m" + ")".repeat(1_000);

    assertThat(shown(deep)).isEqualTo("b");
    assertThatThrownBy(() -> shown(tooDeep)).isInstanceOf(RefusedRequestException.class);
  }

  private static String shown(String statement) {
    Databases databases = Language.INFLUXQL.databases(statement);
    if (databases.all()) {
      return "all";
    }
    String named =
        databases.named().stream()
            .map(InfluxqlStatementTest::shown)
            .collect(Collectors.joining(" "));
    return ((databases.given() ? "- " : "") + named).strip();
  }

  private static String shown(Databases.Name name) {
    return (name.database() == null ? "-" : name.database())
        + (name.policy() == null ? "" : "/" + name.policy());
  }
}

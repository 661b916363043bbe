package org.warder.gate.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * SQL that is allowed for one bucket reads nothing else, in whichever dialect. The same statements
 * each time; {@code -Dwarder.seed=…} makes others, and a failure names its seed.
 */
class OneBucketInSqlTest {

  private static final int ROUNDS = 20_000;

  private static final List<String> SQL =
      List.of(
          "SELECT * FROM m WHERE t = 'system.queries' AND v / 2 > 1.5e3",
          "WITH x AS (SELECT \"a\"\"b\", 'it''s' FROM m) SELECT * FROM x JOIN n ON x.a = n.b",
          "EXPLAIN ANALYZE SELECT a['b'] FROM public.iox.m WHERE c = $1;",
          "SHOW COLUMNS FROM m");
  private static final List<String> SQL_PIECES =
      List.of(
          "\"",
          "'",
          "\\",
          "\\'",
          "''",
          "\"\"",
          "/*",
          "*/",
          "--",
          "\n",
          " ",
          "\r",
          ".",
          ",",
          "(",
          ")",
          ";",
          "$",
          "$$",
          "$a$",
          "E'",
          "e",
          "N'",
          "`",
          "#",
          "U&",
          "&",
          "system",
          "\"system\"",
          "'system'",
          "system.queries",
          " FROM system.queries ",
          "; DROP TABLE m",
          " INTO n ",
          "INSERT INTO m ",
          "[",
          "]",
          "1",
          "\u0000",
          "\u00e4");

  private final long seed = Long.getLong("warder.seed", 1);
  private final Random random = new Random(seed);

  @Test
  void anSqlStatementThatIsReadForOneBucketReachesNoOther() {
    Mutations mutations = new Mutations(random, SQL_PIECES);
    int allowed = 0;
    for (int i = 0; i < 3 * ROUNDS; i++) {
      String statement = mutations.mutate(SQL.get(random.nextInt(SQL.size())));
      String target = Needed.query(statement).replace("/query?", "/api/v3/query_sql?");
      if (Needed.isForA(Needed.grants("influxdb3-core", "GET", target))) {
        allowed++;
        assertThat(BackendSql.couldReachMore(statement))
            .as("seed %d: %s", seed, statement)
            .isFalse();
      }
    }
    assertThat(allowed).as("seed %d", seed).isGreaterThan(ROUNDS);
  }
}

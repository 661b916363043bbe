package org.warder.gate.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.gate.RefusedRequestException;

/** Which databases an SQL statement reads: the given one, or something of all. */
class SqlStatementTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM m",
        "select * from m;",
        "SELECT * FROM m ;",
        "SELECT 1, 1.5, 1., 1e5, 1.5E-3, 'a''b', \"c\"\"d\", a[1], a['x'], -a, a::double, a || b",
        "SELECT a AS \"update\" FROM m WHERE time >= now() - INTERVAL '1 day' AND b != $x",
        "SELECT a FROM m WHERE b ~ '\\d+' AND c !~* 'x' AND d <> '; DROP TABLE m -- /*'",
        "SELECT \"; DROP TABLE m --\" FROM m",
        "SELECT \"drop\", 'insert' FROM m",
        "SELECT date_bin(INTERVAL '1 minute', time) AS t,\r\n\tavg(\"v\") FROM public.iox.m GROUP BY 1",
        "SELECT * FROM m JOIN n ON m.a = n.a WHERE a IN (SELECT b FROM o) ORDER BY 1 DESC LIMIT 5",
        "SELECT * FROM system",
        "SELECT system FROM m",
        "SELECT 'system.queries' FROM m",
        "SELECT * FROM information_schema.tables",
        "WITH x AS (SELECT 1) SELECT * FROM x",
        "EXPLAIN SELECT * FROM m",
        "EXPLAIN ANALYZE VERBOSE SELECT * FROM m",
        "EXPLAIN FORMAT tree WITH x AS (SELECT 1) SELECT * FROM x",
        "SHOW TABLES",
        "SHOW FULL TABLES",
        "SHOW COLUMNS FROM m",
      })
  void readsTheGivenDatabase(String statement) {
    assertThat(Language.SQL.databases(statement)).isEqualTo(Databases.GIVEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM system.queries",
        "SELECT * FROM SYSTEM.queries",
        "SELECT * FROM \"system\".queries",
        "SELECT * FROM \"system\" . \"queries\"",
        "SELECT * FROM system\n.\nqueries",
        "SELECT * FROM public.system.queries",
        "SELECT * FROM m JOIN system.queries ON true",
        "SELECT (SELECT 1 FROM system.queries)",
        "WITH x AS (SELECT * FROM system.queries) SELECT * FROM x",
        "WITH x AS (TABLE system.queries) SELECT * FROM x",
        "EXPLAIN SELECT * FROM system.queries",
        "SHOW DATABASES",
        "SHOW SCHEMAS",
        "SHOW TABLES FROM system",
        "SHOW COLUMNS FROM queries FROM \"system\"",
      })
  void readsSomethingOfAll(String statement) {
    assertThat(Language.SQL.databases(statement)).isEqualTo(Databases.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "m",
        "(SELECT 1)",
        "TABLE m",
        "VALUES (1)",
        "SELECT 1;;",
        ";SELECT 1",
        "SELECT 1; SELECT 2",
        "SELECT 1; DROP TABLE m",
        "SELECT '\\'; DROP TABLE m --'",
        "SELECT 1 INTO m",
        "INSERT INTO m VALUES (1)",
        "UPDATE m SET a = 1",
        "DELETE FROM m",
        "DROP TABLE m",
        "CREATE TABLE m AS SELECT 1",
        "COPY m TO 'x'",
        "SET a = 1",
        "WITH x AS (SELECT 1) INSERT INTO m SELECT * FROM x",
        "WITH x AS (SELECT 1) DELETE FROM m",
        "EXPLAIN",
        "EXPLAIN DROP TABLE m",
        "EXPLAIN ANALYZE INSERT INTO m SELECT 1",
        "EXPLAIN EXPLAIN SELECT 1",
        "SHOW",
        "SHOW ALL",
        "SHOW CREATE TABLE m",
        "SHOW FUNCTIONS",
        "PREPARE x AS SELECT 1",
        "EXECUTE x",
        "SELECT 1 -- comment",
        "SELECT 1 /* comment */",
        "SELECT/**/1",
        "SELECT 1 # comment",
        "SELECT 'x",
        "SELECT \"x",
        "SELECT \"x\\y\"",
        "SELECT \"x\ny\"",
        "SELECT '\\''",
        "SELECT E'\\''; DROP TABLE m --'",
        "SELECT e'x'",
        "SELECT N'x'",
        "SELECT X'00'",
        "SELECT U&'x'",
        "SELECT U&\"x\"",
        "SELECT 1'x'",
        "SELECT $$x$$",
        "SELECT $a$x$a$",
        "SELECT a$$x$$",
        "SELECT $1$x",
        "SELECT $",
        "SELECT ?",
        "SELECT `x`",
        "SELECT @x",
        "SELECT {x}",
        "SELECT \\x",
        "SELECT 1a",
        "SELECT 1.2.3",
        "SELECT 0x1F",
        "SELECT \u00e4",
        "SELECT\u00a01",
        "SELECT 1\u0000",
        "SELECT '\u0000'",
        "SELECT * FROM 'system'.'queries'",
        "SELECT * FROM 'system'.queries",
        "SELECT * FROM public.'system'.queries",
      })
  void refuses(String statement) {
    assertThatThrownBy(() -> Language.SQL.databases(statement))
        .isInstanceOf(RefusedRequestException.class);
  }
}

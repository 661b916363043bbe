package org.warder.gate.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each request to InfluxDB 3 Core needs (src/docs/gate/routes.md). */
class InfluxDb3CoreTest {

  private static final RouteMap MAP =
      RouteMaps.shipped(Access.OPERATOR).find("influxdb3-core").orElseThrow();

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "POST, /api/v3/write_lp?db=a, write [a]",
        "POST, /api/v3/write_lp?precision=ns&db=a&no_sync=true, write [a]",
        "POST, /api/v2/write?bucket=a&org=anything, write [a]",
        "POST, /api/v2/write?bucket=a&org=x&orgID=y, write [a]",
        "POST, /write?db=a, write [a]",
        "POST, /write?db=a&rp=, write [a]",
        "POST, /write?db=a&rp='', write [a]",
        "POST, /write?db=a&rp=autogen, write [a]",
        "POST, /write?db=a&rp=AutoGen, write [a]",
        "POST, /write?db=a&rp=Default, write [a]",
        "POST, /write?db=a&rp=b, write [a/b]",
        "POST, /write?db=a&rp=B, write [a/b]",
        "POST, /write?db=a&rp=%C3%84, no",
        "POST, /api/v3/write_lp?db=a&rp=b, write [a]",
        "GET, /api/v3/write_lp?db=a, no",
        "GET, /query?db=a&q=SELECT+*+FROM+m, read [a]",
        "GET, /query?db=a&rp=autogen&q=SELECT+*+FROM+m, read [a]",
        "GET, /query?db=a&rp=b&q=SELECT+*+FROM+m, no",
        "GET, /query?db=a&rp=AUTOGEN&q=SELECT+*+FROM+m, no",
        "GET, /query?q=SHOW+DATABASES, read buckets",
        "GET, /query?q=SELECT+*+FROM+m, no",
        "GET, /query?db=a, no",
        "GET, /query?db=a&q=SELECT+*+FROM+b..m, read [b]",
        "GET, /query?db=a&q=SELECT+*+FROM+b..m%2Cn, read [a] and read [b]",
        "GET, /query?q=SELECT+*+FROM+b.c.m, read [b/c]",
        "GET, /query?q=SELECT+*+FROM+b.autogen.m, read [b]",
        "GET, /query?q=SELECT+*+FROM+b.\"Autogen\".m, no",
        "GET, /query?q=SELECT+*+FROM+b.\"c-d\".m, no",
        "GET, /query?db=a&q=SELECT+*+FROM+c.m, no",
        "GET, /query?db=a&q=SELECT+*+FROM+autogen.m, read [a]",
        "GET, /api/v3/query_influxql?db=a&q=SELECT+*+FROM+m, read [a]",
        "GET, /api/v3/query_influxql?db=a&q=SHOW+TAG+KEYS+ON+b, read [b]",
        "GET, /api/v3/query_sql?db=a&q=SELECT+*+FROM+m, read [a]",
        "GET, /api/v3/query_sql?db=a&q=SELECT+*+FROM+system.queries, read buckets",
        "GET, /api/v3/query_sql?db=a&q=DROP+TABLE+m, no",
        "GET, /api/v3/query_sql?q=SELECT+1, no",
        "POST, /query?db=a&q=SELECT+*+FROM+m, read buckets",
        "POST, /api/v3/query_influxql?db=a&q=SELECT+*+FROM+m, read buckets",
        "POST, /api/v3/query_sql, read buckets",
        "GET, /api/v3/configure/database?format=json, read buckets",
        "POST, /api/v3/configure/database, write buckets",
        "PUT, /api/v3/configure/database, write buckets",
        "DELETE, /api/v3/configure/database?db=a, write buckets",
        "POST, /api/v3/configure/database/retention_period, write buckets",
        "DELETE, /api/v3/configure/database/retention_period?db=a, write buckets",
        "GET, /api/v3/configure/token, no",
        "DELETE, /api/v3/configure/token?token_name=x, no",
        "POST, /api/v3/configure/token/admin, no",
        "POST, /api/v3/configure/token/admin/regenerate, no",
        "POST, /api/v3/configure/token/named_admin, no",
        "POST, /api/v3/configure/table, operator",
        "DELETE, /api/v3/configure/distinct_cache, operator",
        "POST, /api/v3/configure/last_cache, operator",
        "POST, /api/v3/configure/processing_engine_trigger/enable, operator",
        "POST, /api/v3/configure/plugin_environment/install_packages, operator",
        "GET, /api/v3/engine/mine/too, operator",
        "PUT, /api/v3/plugins/files, operator",
        "POST, /api/v3/plugin_test/wal, operator",
        "GET, /api/v3/test/telemetry_snapshot, operator",
        "GET, /debug/pprof/heap, operator",
        "OPTIONS, /api/v3/engine/mine, no",
        "POST, /api/v3/configure/t%6Fken/admin, no",
        "POST, /api/v3/engine/%6D, no",
        "GET, /health, operator",
        "GET, /api/v1/health, operator",
        "GET, /metrics, operator",
        "GET, /ping, operator",
        "POST, /ping, operator",
        "HEAD, /ping, no",
        "OPTIONS, /health, no",
        "POST, /arrow.flight.protocol.FlightService/DoGet, no",
        "GET, /, no",
        "GET, /ready, no",
        "POST, /api/v3/write_lp/?db=a, no",
        "POST, /API/v3/write_lp?db=a, no",
        "POST, /api/v3/write%5Flp?db=a, no",
        "PATCH, /api/v3/write_lp?db=a, no",
        "post, /api/v3/write_lp?db=a, no",
        "Post, /api/v3/write_lp?db=a, no",
      })
  void needs(String method, String target, String needed) {
    assertThat(Shown.of(MAP, method, target)).isEqualTo(needed);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "db=a%2Fb, write [a/b]",
        "db=a/b, write [a/b]",
        "db=a+b, write [a b]",
        "db=a%20b, write [a b]",
        "db=a%2Bb, write [a+b]",
        "db=a%20, write [a ]",
        "db=A, write [A]",
        "db=%C3%A4, write [ä]",
        "db=0123456789abcdef, write [0123456789abcdef]",
        "db=%61, write [a]",
        "d%62=a, write [a]",
        "&db=a&&, write [a]",
        "db=a=b, write [a=b]",
        "db=_internal, operator",
        "db=%5Finternal, operator",
        "db=a%3Bdb%3Db, write [a;db=b]",
        "DB=a, no",
        "db, no",
        "db=, no",
        "database=a, no",
        "db=a&db=b, no",
        "db=a&db=a, no",
        "db=a&d%62=b, no",
        "db=a;db=b, no",
        "db=a;rp=b, no",
        "db=%00, no",
        "db=a%00, no",
        "db=a%0A, no",
        "db=%FF, no",
        "db=%C0%AF, no",
        "db=%ED%A0%80, no",
        "db=%, no",
        "db=%4, no",
        "db=%zz, no",
        "db=a&x=%FF, no",
        "db=a&%FF=x, no",
        "db=a#b, no",
        "db=a b, no",
        "db=ä, no",
      })
  void namesOfDatabasesAreExact(String query, String needed) {
    assertThat(Shown.of(MAP, "POST", "/api/v3/write_lp?" + query)).isEqualTo(needed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/write?db=a&u=x",
        "/write?db=a&p=x",
        "/write?u&db=a",
        "/write?%70=x&db=a",
        "/query?db=a&q=SELECT+*+FROM+m&p=x",
      })
  void credentialsInTheQueryAreRefusedUnlessTheBackendNeverSeesThem(String target) {
    String method = target.startsWith("/write") ? "POST" : "GET";

    assertThat(Shown.of(MAP, method, target)).isEqualTo("credential");
    assertThat(MAP.judge(method, target, true)).isInstanceOf(Judgement.Needed.class);
  }

  @Test
  void otherRoutesHaveNoCredentialInTheQuery() {
    assertThat(Shown.of(MAP, "POST", "/api/v3/write_lp?db=a&p=x")).isEqualTo("write [a]");
    assertThat(Shown.of(MAP, "POST", "/query?p=x")).isEqualTo("credential");
  }

  @ParameterizedTest
  @EnumSource
  void whoMayAskHowTheBackendIsIsConfigured(Access access) {
    RouteMap map = RouteMaps.shipped(access).find("influxdb3-core").orElseThrow();

    assertThat(Shown.of(map, "GET", "/health")).isEqualTo(access.text());
    assertThat(Shown.of(map, "GET", "/metrics")).isEqualTo(access.text());
    assertThat(Shown.of(map, "GET", "/debug/pprof/heap")).isEqualTo("operator");
  }
}

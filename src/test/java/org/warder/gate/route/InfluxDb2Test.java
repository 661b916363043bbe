package org.warder.gate.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each request to InfluxDB 2 needs (src/docs/gate/routes.md). */
class InfluxDb2Test {

  private static final RouteMap MAP =
      RouteMaps.shipped(Access.OPERATOR).find("influxdb2").orElseThrow();
  private static final String ID = "00000000000000b1";

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "POST, /api/v2/write?bucket=a&org=o, write [a]",
        "POST, /api/v2/write?bucket=a&orgID=00000000000000a1, write [a]",
        "POST, /api/v2/write?bucketID=00000000000000b1, write #00000000000000b1",
        "POST, /api/v2/write?bucket=a&bucketID=00000000000000b1, no",
        "POST, /api/v2/write?bucket=&bucketID=00000000000000b1, no",
        "POST, /api/v2/write?bucketID=, no",
        "POST, /api/v2/write?bucketID=b1, no",
        "POST, /api/v2/write?bucketID=0000000000000000, no",
        "POST, /api/v2/write?bucket=a&org=o&orgID=00000000000000a1, no",
        "POST, /api/v2/write?bucket=a&org=o&org=p, no",
        "POST, /api/v2/write?bucket=00000000000000b1, no",
        "POST, /api/v2/write?bucket=ABCDEF0123456789, no",
        "POST, /api/v2/write?bucket=a/b, write [a/b]",
        "POST, /api/v2/write, no",
        "POST, /api/v2/write?bucket=_monitoring, operator",
        "POST, /api/v2/delete?bucket=a&org=o, write [a]",
        "POST, /api/v2/delete?bucketID=00000000000000b1&orgID=00000000000000a1, write #00000000000000b1",
        "POST, /write?db=a, write [a]",
        "POST, /write?db=a&rp=autogen, write [a]",
        "POST, /write?db=a&rp=b, write [a/b]",
        "POST, /write?db=a&rp=B, write [a/B]",
        "POST, /write?db=a&rp=default, write [a/default]",
        "POST, /write?db=a&rp=Autogen, write [a/Autogen]",
        "POST, /write?db=a&rp='', write [a/'']",
        "POST, /write?db=00000000000000b1, no",
        "POST, /write?db=a&p=x, credential",
        "GET, /query?db=a&q=SELECT+*+FROM+m, read [a]",
        "GET, /query?db=a&q=SELECT+*+FROM+b.m, read [a/b]",
        "GET, /query?db=a&q=SELECT+*+FROM+autogen.m, read [a]",
        "GET, /query?db=a&q=SELECT+*+FROM+b.\"Default\".m, read [b/Default]",
        "GET, /query?db=a&q=SELECT+*+FROM+b.autogen.m, read [b]",
        "GET, /query?db=a&rp=default&q=SELECT+*+FROM+m, no",
        "GET, /query?db=a&rp=''&q=SELECT+*+FROM+m, no",
        "GET, /query?db=a&rp=autogen&q=SELECT+*+FROM+m, read [a]",
        "GET, /query?db=a&q=DROP+MEASUREMENT+m, no",
        "GET, /query?db=a&q=DELETE+FROM+m, no",
        "GET, /query?q=SHOW+DATABASES, read buckets",
        "POST, /query?db=a&q=SELECT+*+FROM+m, read buckets and write buckets",
        "POST, /api/v2/query?org=o, read buckets and write buckets",
        "GET, /api/v2/query, no",
        "POST, /api/v2/query/analyze, no",
        "GET, /health, operator",
        "GET, /ready, operator",
        "GET, /metrics, operator",
        "GET, /ping, operator",
        "HEAD, /ping, operator",
      })
  void needs(String method, String target, String needed) {
    assertThat(Shown.of(MAP, method, target)).isEqualTo(needed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"buckets", "dashboards", "telegrafs", "labels", "variables"})
  void whatIsKeptForAnOrganizationIsReadAndWrittenByType(String type) {
    assertAll("/api/v2/" + type, type, "write " + type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks", "checks", "notificationRules", "scrapers", "replications"})
  void whatRunsWithTheRightsOfTheBackendIsWrittenByOperators(String type) {
    assertAll("/api/v2/" + type, type, "operator");
  }

  private static void assertAll(String path, String type, String write) {
    String one = path + "/" + ID;
    assertThat(Shown.of(MAP, "GET", path + "?org=o")).isEqualTo("read " + type);
    assertThat(Shown.of(MAP, "GET", one)).isEqualTo("read " + type);
    assertThat(Shown.of(MAP, "POST", path)).isEqualTo(write);
    assertThat(Shown.of(MAP, "PATCH", one)).isEqualTo(write);
    assertThat(Shown.of(MAP, "PUT", one)).isEqualTo(write);
    assertThat(Shown.of(MAP, "DELETE", one)).isEqualTo(write);
    for (String below : new String[] {"/members", "/owners", "/labels", "/", "x"}) {
      assertThat(Shown.of(MAP, "GET", one + below)).as(one + below).isEqualTo("no");
      assertThat(Shown.of(MAP, "POST", one + below)).as(one + below).isEqualTo("no");
    }
    assertThat(Shown.of(MAP, "GET", path + "/")).isEqualTo("no");
    assertThat(Shown.of(MAP, "GET", path + "/zz")).isEqualTo("no");
    assertThat(Shown.of(MAP, "DELETE", path)).isEqualTo("no");
    assertThat(Shown.of(MAP, "OPTIONS", path)).isEqualTo("no");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v2",
        "/api/v2/authorizations",
        "/api/v2/users",
        "/api/v2/me",
        "/api/v2/orgs",
        "/api/v2/setup",
        "/api/v2/signin",
        "/api/v2/signout",
        "/api/v2/backup/kv",
        "/api/v2/restore/kv",
        "/api/v2/config",
        "/api/v2/stacks",
        "/api/v2/templates/apply",
        "/api/v2/dbrps",
        "/api/v2/sources",
        "/api/v2/notificationEndpoints",
        "/private/legacy/authorizations",
        "/debug/pprof/heap",
        "/docs",
      })
  void allElseIsForNobody(String path) {
    for (String method : new String[] {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"}) {
      assertThat(Shown.of(MAP, method, path)).isEqualTo("no");
    }
  }
}

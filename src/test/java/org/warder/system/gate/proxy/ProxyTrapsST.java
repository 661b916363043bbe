package org.warder.system.gate.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.ServerFolder;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;
import org.warder.system.gate.proxy.Backend.Request;

/** Requests that two programs could read in two ways, and servers that do not answer as Warder. */
@ParameterizedClass
@EnumSource(Proxy.class)
class ProxyTrapsST extends Warder {

  private static final List<String> TRAPS =
      List.of(
          "POST /api/v3/write_lp?db=DB&db=iot-center",
          "POST /api/v3/write_lp?db=iot-center&db=DB",
          "POST /api/v3/write_lp?DB=DB&db=iot-center",
          "POST /api/v3/write_lp?db=DB;db=iot-center",
          "POST /api/v3/write_lp?db=DB%00",
          "POST /api/v3/write_lp?db=DB%ff",
          "POST /api/v3/write_lp?db=",
          "POST /api/v3/write_lp?db=DB%20",
          "POST /api/v3/write_lp?db=DB+",
          "POST /api/v3/write_lp?db=DB%2Fautogen",
          "POST /write?db=DB&rp=other",
          "POST /api/v3/write_lp/../configure/database?db=DB",
          "POST /api/v3/write_lp/%2e%2e/configure/database?db=DB",
          "POST /api/v3/write_lp/..%2fconfigure/database?db=DB",
          "POST /api/v3/write_lp/..%5cconfigure/database?db=DB",
          "POST /api/v3/write_lp/..\\configure/database?db=DB",
          "POST /api/v3/write_lp;/../configure/database?db=DB",
          "POST /api/v3/configure/token/admin?db=DB",
          "POST //api/v3/configure/token/admin?db=DB",
          "POST /warder?db=DB",
          "POST /api/v3/write_lp?db=iot-center#?db=DB",
          "POST http://x.example/api/v3/write_lp?db=iot-center",
          "OPTIONS /api/v3/write_lp?db=DB",
          "HEAD /api/v3/write_lp?db=DB",
          "post /api/v3/write_lp?db=DB",
          "GET /query?db=DB&q=select%20*%20from%20%22iot-center%22..m",
          "GET /api/v3/query_sql?db=DB&q=drop%20table%20m",
          "OPTIONS *");

  @Parameter private Proxy kind;

  @Test
  void trapsLeadNowhereElse() {
    assumeTrue(kind.program().isPresent(), "NOT RUN: " + kind + " is not installed");
    Fixtures fixtures = new Fixtures(operator());
    String orgId = instance().orgId();
    Made bucket = fixtures.bucket(orgId);
    String secret =
        fixtures
            .token(
                orgId,
                instance().userId(),
                "write:orgs/" + orgId + "/buckets/" + bucket.id(),
                "read:orgs/" + orgId + "/buckets/" + bucket.id())
            .secret();
    try (Backend backend = new Backend("204 No Content");
        RunningProxy proxy = new RunningProxy(kind, instance().url().getPort(), backend.port())) {
      for (String trap : TRAPS) {
        String line = trap.replaceAll("=DB\\b", "=" + bucket.name());
        proxy.send(
            line
                + " HTTP/1.1\nX-HTTP-Method-Override: POST\nContent-Length: 0\nAuthorization: Token "
                + secret);

        assertThat(backend.take()).as(line).extracting(Request::line).isEmpty();
      }
      proxy.send(
          "POST /api/v3/write_lp?db=%s HTTP/1.1\nContent-Length: 0\nAuthorization: Token %s"
              .formatted(bucket.name(), secret));
      assertThat(backend.take()).hasSize(1);
    }
  }

  /** What is not Warder's response is no permission. */
  @Test
  void failsClosed() {
    assumeTrue(kind.program().isPresent(), "NOT RUN: " + kind + " is not installed");
    try (Backend backend = new Backend("204 No Content")) {
      for (Backend other :
          List.of(
              new Backend("500 Internal Server Error"),
              new Backend("503 Service Unavailable"),
              new Backend("302 Found", "Location: /"),
              new Backend("404 Not Found"),
              new Backend("nonsense"))) {
        try (other;
            RunningProxy proxy = new RunningProxy(kind, other.port(), backend.port())) {
          other.take();
          assertRefused(proxy, backend);
          assertThat(other.take()).isNotEmpty();
        }
      }
      try (RunningProxy proxy = new RunningProxy(kind, ServerFolder.freePort(), backend.port())) {
        assertRefused(proxy, backend);
        proxy.send("GET /query?db=a&q=select%201&p=token-in-query HTTP/1.1");
        assertThat(backend.take()).isEmpty();
        assertThat(proxy.log()).doesNotContain("token-in-query");
      }
    }
  }

  static void assertRefused(RunningProxy proxy, Backend backend) {
    RawAnswer answer =
        proxy.send(
            "POST /api/v3/write_lp?db=a HTTP/1.1\nContent-Length: 0\nAuthorization: Token abc");

    assertThat(answer.statusLine()).doesNotContain(" 20");
    assertThat(backend.take()).isEmpty();
  }
}

package org.warder.system.gate.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.OwnServer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;

/**
 * What nginx keeps where that is allowed, and what it does not (src/docs/gate/forward-auth.md,
 * Caching in the proxy).
 */
class NginxCacheST {

  private static final String UNAUTHORIZED = " 401";
  private static final String FORBIDDEN = " 403";
  private static final String PASSED = " 204";

  private RunningProxy proxy;

  @Test
  void whatIsKeptIsAllowedForThatMethodAddressAndCredentialAlone() {
    assumeTrue(Proxy.NGINX.program().isPresent(), "NOT RUN: NGINX is not installed");
    try (OwnServer warder = new OwnServer("nginx-cache");
        Backend backend = new Backend("204 No Content")) {
      warder
          .with("GATE_CACHE_SECONDS", "60")
          .with("GATE_UPSTREAM_AUTHORIZATION", ProxiedWarder.CREDENTIAL)
          .start();
      Instance instance = Warder.setUp(warder.url());
      Fixtures fixtures = new Fixtures(warder.http().withToken(instance.operatorToken()));
      Made bucket = fixtures.bucket(instance.orgId());
      IssuedToken token =
          fixtures.token(
              instance.orgId(),
              instance.userId(),
              "read:orgs/" + instance.orgId() + "/buckets/" + bucket.id());
      String query = "/api/v3/query_sql?db=" + bucket.name() + "&q=SELECT%201";
      try (RunningProxy nginx =
          new RunningProxy(Proxy.NGINX, warder.url().getPort(), backend.port())) {
        proxy = nginx;
        assertStatus("GET", query, token.secret(), PASSED);
        fixtures.delete("/api/v2/authorizations/" + token.id());

        assertStatus("GET", query, token.secret(), PASSED);
        assertThat(backend.take())
            .allSatisfy(
                passed ->
                    assertThat(passed.header("Authorization"))
                        .containsExactly(ProxiedWarder.CREDENTIAL))
            .hasSize(2);
        assertStatus("GET", query, token.secret() + "x", UNAUTHORIZED);
        assertStatus("GET", query + "&x=1", token.secret(), UNAUTHORIZED);
        assertStatus(
            "GET", "/api/v3/query_sql?db=iot-center&q=SELECT%201", token.secret(), UNAUTHORIZED);
        assertStatus("DELETE", query, token.secret(), FORBIDDEN);
        assertThat(backend.take()).isEmpty();
        assertStatus("GET", query, token.secret(), PASSED);
      }
    }
  }

  private void assertStatus(String method, String uri, String token, String status) {
    assertThat(
            proxy
                .send(method + " " + uri + " HTTP/1.1\nAuthorization: Bearer " + token)
                .statusLine())
        .contains(status);
  }
}

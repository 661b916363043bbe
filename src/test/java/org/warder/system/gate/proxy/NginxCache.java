package org.warder.system.gate.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.SharedServer;
import org.warder.system.gate.ConfiguredGate;

/**
 * What nginx keeps where that is allowed, and what it does not (src/docs/gate/forward-auth.md,
 * Caching in the proxy).
 */
public class NginxCache extends ConfiguredGate {

  private static final String UNAUTHORIZED = " 401";
  private static final String FORBIDDEN = " 403";
  private static final String PASSED = " 204";

  private RunningProxy proxy;

  @Test
  void whatIsKeptIsAllowedForThatMethodAddressAndCredentialAlone() {
    assumeTrue(Proxy.NGINX.program().isPresent(), "NOT RUN: NGINX is not installed");
    IssuedToken token =
        fixtures.token(
            orgId(), instance.userId(), "read:orgs/" + orgId() + "/buckets/" + bucket.id());
    String query = "/api/v3/query_sql?db=" + bucket.name() + "&q=SELECT%201";
    try (Backend backend = new Backend("204 No Content");
        RunningProxy nginx =
            new RunningProxy(Proxy.NGINX, instance.url().getPort(), backend.port())) {
      proxy = nginx;
      assertStatus("GET", query, token.secret(), PASSED);
      fixtures.delete("/api/v2/authorizations/" + token.id());

      assertStatus("GET", query, token.secret(), PASSED);
      assertThat(backend.take())
          .allSatisfy(
              passed ->
                  assertThat(passed.header("Authorization"))
                      .containsExactly(SharedServer.CREDENTIAL))
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

  private void assertStatus(String method, String uri, String token, String status) {
    assertThat(
            proxy
                .send(method + " " + uri + " HTTP/1.1\nAuthorization: Bearer " + token)
                .statusLine())
        .contains(status);
  }
}

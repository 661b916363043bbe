package org.warder.system.gate.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.gate.proxy.Backend.Request;

/** Where Warder has no credential for the backend, that of the client does not reach it either. */
class NoBackendCredentialST {

  @ParameterizedTest
  @EnumSource(Proxy.class)
  void clientsCredentialStaysHere(Proxy kind) {
    assumeTrue(kind.program().isPresent(), "NOT RUN: " + kind + " is not installed");
    try (Backend backend = new Backend("204 No Content");
        Backend yes = new Backend("200 OK", "X-Warder-User: ops");
        RunningProxy proxy = new RunningProxy(kind, yes.port(), backend.port())) {
      backend.take();
      proxy.send(
          "POST /api/v3/write_lp?db=a HTTP/1.1\nContent-Length: 0\nAuthorization: Token secret-1");

      List<Request> passed = backend.take();
      assertThat(passed).hasSize(1);
      assertThat(passed.toString()).doesNotContain("secret-1").contains("ops");
      assertThat(passed.get(0).header("Authorization")).allMatch(String::isEmpty);
    }
  }
}

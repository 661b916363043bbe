package org.warder.system.gate.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.SharedServer;
import org.warder.system.Warder;
import org.warder.system.gate.proxy.Backend.Request;

/** The shipped configurations let through what a token may, and nothing else. */
@ParameterizedClass
@EnumSource(Proxy.class)
class ProxyST extends Warder {

  private static final List<String> OWN_HEADERS =
      List.of(
          "X-Warder-Token-Id",
          "X-Warder-User",
          "X-Warder-Org",
          "X-Warder-Permission",
          "X-Warder-Upstream-Authorization",
          "X-Original-URI",
          "X-Original-URL",
          "X-Original-Method");

  @Parameter private Proxy kind;

  private Fixtures fixtures;
  private Backend backend;
  private RunningProxy proxy;
  private Made bucket;
  private Made owner;
  private IssuedToken token;

  @BeforeEach
  void start() {
    assumeTrue(kind.program().isPresent(), "NOT RUN: " + kind + " is not installed");
    fixtures = new Fixtures(operator());
    String orgId = instance().orgId();
    bucket = fixtures.bucket(orgId);
    owner = fixtures.user();
    token = fixtures.token(orgId, owner.id(), "write:orgs/" + orgId + "/buckets/" + bucket.id());
    backend = new Backend("204 No Content");
    proxy = new RunningProxy(kind, instance().url().getPort(), backend.port());
  }

  @AfterEach
  void stop() {
    if (proxy != null) {
      proxy.close();
      backend.close();
    }
  }

  @Test
  void aTokenReachesItsDatabaseUntilItIsRevoked() {
    String write = "/api/v3/write_lp?db=" + bucket.name() + "&precision=auto";

    assertThat(post(write).statusLine()).contains(" 204");
    Request passed = passed();
    assertThat(passed.line()).startsWith("POST " + write + " HTTP/1.1");
    assertThat(passed.header("Authorization")).containsExactly(SharedServer.CREDENTIAL);
    assertThat(passed.header("X-Warder-Token-Id")).containsExactly(token.id());
    assertThat(passed.header("X-Warder-User")).containsExactly(owner.name());
    assertThat(passed.toString()).doesNotContain(token.secret());
    assertThat(passed.header("X-Warder-Upstream-Authorization")).isEmpty();

    RawAnswer other = post("/api/v3/write_lp?db=iot-center");
    assertThat(other.statusLine()).contains(" 403");
    assertThat(other.header("WWW-Authenticate")).singleElement().asString().contains("scope=");
    assertThat(other.body()).contains("\"forbidden\"");

    fixtures.delete("/api/v2/authorizations/" + token.id());
    RawAnswer revoked = post(write);
    assertThat(revoked.statusLine()).contains(" 401");
    assertThat(revoked.header("WWW-Authenticate")).singleElement().asString().contains("invalid");
    assertThat(revoked.body()).contains("\"unauthorized\"");
    assertThat(backend.take()).isEmpty();
  }

  @Test
  void nobodyPassesWithoutACredential() {
    assertThat(proxy.send("POST /api/v3/write_lp?db=" + bucket.name() + " HTTP/1.1").statusLine())
        .contains(" 401");
    assertThat(proxy.send("GET /health HTTP/1.1").statusLine()).contains(" 401");
    assertThat(backend.take()).isEmpty();
  }

  /** What the client says in the name of the proxy or of Warder is not what the backend hears. */
  @Test
  void theClientsOwnWordsDoNotPassForWarders() {
    for (String more :
        List.of(
            "",
            "\nConnection: close, X-Warder-User",
            "\nConnection: close, Authorization",
            "\nConnection: close, X-Forwarded-Uri",
            "\nConnection: Upgrade, close\nUpgrade: h2c")) {
      StringBuilder forged = new StringBuilder();
      OWN_HEADERS.forEach(header -> forged.append("\n").append(header).append(": forged"));
      forged.append("\nX-Forwarded-Uri: /forged\nX-Forwarded-Method: FORGED");
      forged.append("\nCookie: forged=1\nProxy-Authorization: Basic forged");

      post("/api/v3/write_lp?db=" + bucket.name(), forged + more);

      List<Request> requests = backend.take();
      assertThat(requests).as(more).hasSizeBetween(more.isEmpty() ? 1 : 0, 1);
      for (Request passed : requests) {
        assertThat(passed.toString()).doesNotContain("forged", "FORGED", token.secret());
        assertThat(passed.header("X-Warder-User")).as(more).containsExactly(owner.name());
        assertThat(passed.header("Authorization")).containsExactly(SharedServer.CREDENTIAL);
        assertThat(passed.header("Upgrade")).isEmpty();
      }
    }
  }

  @Test
  void aSecondCredentialIsNone() {
    String second = "\nAuthorization: Bearer x";

    post("/api/v3/write_lp?db=" + bucket.name(), second);
    post("/api/v3/write_lp?db=" + bucket.name(), ", Bearer x");
    post("/query?db=" + bucket.name() + "&q=select%201&p=" + token.secret());

    assertThat(backend.take()).isEmpty();
    assertThat(log()).doesNotContain(token.secret());
  }

  private RawAnswer post(String uri) {
    return post(uri, "");
  }

  private RawAnswer post(String uri, String more) {
    return proxy.send(
        "POST "
            + uri
            + " HTTP/1.1\nContent-Length: 0\nAuthorization: Token "
            + token.secret()
            + more);
  }

  private Request passed() {
    List<Request> requests = backend.take();
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }
}

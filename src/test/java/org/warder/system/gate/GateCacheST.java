package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;

/**
 * How long nginx may keep what is allowed (src/docs/gate/forward-auth.md, Caching in the proxy).
 */
class GateCacheST {

  private static final int SECONDS = 60;

  private Instance instance;

  @Test
  void nothingIsKeptForLongerThanTheTokenLives() {
    try (OwnServer server = new OwnServer("gate-cache")) {
      server.with("GATE_CACHE_SECONDS", Integer.toString(SECONDS)).start();
      instance = Warder.setUp(server.url());

      assertThat(keptFor("null")).isEqualTo(SECONDS);
      assertThat(keptFor(inMillis(3_600_000))).isEqualTo(SECONDS);
      assertThat(keptFor(inMillis(30_000))).isBetween(1L, 30L);
      assertThat(keptFor(inMillis(900))).isZero();
    }
  }

  @Test
  void nothingIsKeptForLongerThanThePreviousValueWorks() {
    try (OwnServer server = new OwnServer("gate-overlap")) {
      server.with("GATE_CACHE_SECONDS", Integer.toString(SECONDS)).start();
      instance = Warder.setUp(server.url());
      Answer token = create("null");

      Answer rotated = rotate(token, 30);
      assertThat(keptForValue(token.text("token"))).isBetween(1L, 30L);
      assertThat(keptForValue(rotated.text("token"))).isEqualTo(SECONDS);
      rotate(token, 3600);
      assertThat(keptForValue(rotated.text("token"))).isEqualTo(SECONDS);
    }
  }

  private Answer rotate(Answer token, int overlapSeconds) {
    return operator()
        .post(
            "/api/v2/authorizations/" + token.text("id") + "/rotate",
            "{\"overlapSeconds\": " + overlapSeconds + ", \"force\": true}");
  }

  private static String inMillis(long millis) {
    return "\"" + Instant.now().plusMillis(millis) + "\"";
  }

  private Http operator() {
    return new Http(instance.url(), null).withToken(instance.operatorToken());
  }

  private Answer create(String expiresAt) {
    return operator()
        .post(
            "/api/v2/authorizations",
            "{\"orgID\": \"%s\", \"permissions\": %s, \"expiresAt\": %s}"
                .formatted(
                    instance.orgId(),
                    Fixtures.permissions("write:orgs/" + instance.orgId() + "/buckets"),
                    expiresAt));
  }

  /** How many seconds what a new token may do is kept; 0 for not at all. */
  private long keptFor(String expiresAt) {
    return keptForValue(create(expiresAt).text("token"));
  }

  private long keptForValue(String token) {
    RawAnswer allowed =
        Asked.AUTH_REQUEST.about(instance.url(), token, "POST", "/api/v3/write_lp?db=iot-center");
    assertThat(allowed.statusLine()).startsWith("HTTP/1.1 200");
    boolean isKept = !allowed.header("X-Accel-Expires").isEmpty();
    assertThat(allowed.header("Cache-Control").contains("no-store")).isNotEqualTo(isKept);
    return isKept ? Long.parseLong(allowed.header("X-Accel-Expires").get(0)) : 0;
  }
}

package org.warder.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.setup.EmptyDatabase;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** The gate refuses a token that is in memory from the moment on in which it ends. */
@ArquillianTest
class GateExpiryIT {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration TICK = Duration.ofNanos(1000);

  @Inject private EmptyDatabase database;
  @Inject private MovableClock clock;

  private Http server;
  private Http operator;
  private IssuedToken token;
  private String path;

  @BeforeEach
  void setUp() {
    database.restore();
    clock.stop(NOW);
    server = new Http(URI.create("http://localhost:" + System.getProperty("HTTP_PORT")), null);
    JsonNode made =
        server
            .post("/api/v2/setup", "{\"username\": \"ops\", \"org\": \"o\", \"bucket\": \"b\"}")
            .json();
    operator = server.withToken(made.at("/auth/token").asText());
    String orgId = made.at("/org/id").asText();
    token =
        new Fixtures(operator)
            .token(
                orgId,
                made.at("/user/id").asText(),
                "write:orgs/" + orgId + "/buckets/" + made.at("/bucket/id").asText());
    path = "/api/v2/authorizations/" + token.id();
    assertThat(ask(token.secret())).isEqualTo(200);
  }

  @AfterEach
  void emptyTheDatabase() {
    clock.putRight();
    database.restore();
  }

  @Test
  void tokenEndsToTheMicrosecondAndWorksAgainWithAnotherEnd() {
    end(NOW.plus(HOUR));
    clock.stop(NOW.plus(HOUR).minus(TICK));
    assertThat(ask(token.secret())).isEqualTo(200);
    clock.stop(NOW.plus(HOUR));
    assertThat(ask(token.secret())).isEqualTo(401);

    end(NOW.plus(HOUR).plus(TICK));
    assertThat(ask(token.secret())).isEqualTo(200);
    clock.stop(NOW.plus(HOUR).plus(TICK));
    assertThat(ask(token.secret())).isEqualTo(401);
  }

  @Test
  void previousValueEndsAndTheCurrentOneGoesOn() {
    Answer rotated = operator.post(path + "/rotate", "{\"overlapSeconds\": 60}");
    String current = rotated.text("token");

    clock.stop(NOW.plusSeconds(60).minus(TICK));
    assertThat(ask(token.secret())).isEqualTo(200);
    assertThat(ask(current)).isEqualTo(200);
    clock.stop(NOW.plusSeconds(60));
    assertThat(ask(token.secret())).isEqualTo(401);
    assertThat(ask(current)).isEqualTo(200);
  }

  private void end(Instant end) {
    assertThat(operator.patch(path, "{\"expiresAt\": \"" + end + "\"}").status()).isEqualTo(200);
  }

  /** The status of the response about a write to the bucket. */
  private int ask(String secret) {
    return server
        .withToken(secret)
        .get(
            "/api/authz/forward-auth/influxdb3-core",
            "X-Forwarded-Method",
            "POST",
            "X-Forwarded-Uri",
            "/api/v3/write_lp?db=b")
        .status();
  }
}

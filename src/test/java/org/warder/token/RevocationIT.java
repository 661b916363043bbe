package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.setup.EmptyDatabase;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** Revocation by who holds the token leaves somebody who may do everything. */
@ArquillianTest
class RevocationIT {

  @Inject private EmptyDatabase database;

  private Fixtures fixtures;
  private Http anybody;
  private IssuedToken one;
  private IssuedToken two;

  @BeforeEach
  void leaveTwoTokensThatMayDoEverything() {
    database.restore();
    anybody = new Http(URI.create("http://localhost:" + System.getProperty("HTTP_PORT")), null);
    JsonNode made =
        anybody
            .post("/api/v2/setup", "{\"username\": \"first\", \"org\": \"o\", \"bucket\": \"b\"}")
            .json();
    String orgId = made.at("/org/id").asText();
    fixtures = new Fixtures(anybody.withToken(made.at("/auth/token").asText()));
    Made owner = fixtures.user();
    one = fixtures.token(orgId, owner.id(), fixtures.operatorPermissions());
    two = fixtures.token(orgId, owner.id(), fixtures.operatorPermissions());
    anybody.withToken(one.secret()).delete("/api/v2/users/" + made.at("/user/id").asText());
  }

  @AfterEach
  void emptyTheDatabase() {
    database.restore();
  }

  @Test
  void lastWayInIsRefused() {
    assertThat(revoke(one)).hasStatus(200);
    Answer refused = revoke(two);

    assertThat(refused).isJson(400);
    assertThat(refused.text("error")).isEqualTo("invalid_request");
    assertThat(refused.text("error_description"))
        .startsWith("nobody else may do everything")
        .endsWith("DELETE /api/v2/authorizations/" + two.id());
    assertThat(anybody.withToken(two.secret()).get("/api/v2/me")).hasStatus(200);
    // Who says so by its id means it.
    assertThat(anybody.withToken(two.secret()).delete("/api/v2/authorizations/" + two.id()))
        .isNoContent();
  }

  @Test
  void ofTwoThatAreRevokedAtOnceOneStays() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Answer>> both = List.of(() -> revoke(one), () -> revoke(two));
      for (Future<Answer> answer : threads.invokeAll(both)) {
        assertThat(answer.get().status()).isIn(200, 400);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(List.of(status(one), status(two))).containsExactlyInAnyOrder(200, 401);
  }

  private int status(IssuedToken token) {
    return anybody.withToken(token.secret()).get("/api/v2/me").status();
  }

  private Answer revoke(IssuedToken token) {
    return anybody.post(
        "/oauth2/revoke",
        "token=" + token.secret(),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }
}

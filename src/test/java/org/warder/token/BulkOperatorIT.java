package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.usage.UsageFlush;

/**
 * A change of many tokens leaves one that may do everything, and nothing of what it deletes
 * (api.md, Many tokens at once).
 */
@ArquillianTest
class BulkOperatorIT extends OneOperator {

  private static final String BULK = "/api/v2/authorizations/bulk";

  private static final String ALL =
      "{\"filter\": {\"all\": true}, \"change\": \"%s\", \"expect\": %d, \"includeSelf\": true}";

  @Inject private BulkService bulk;
  @Inject private Caller caller;
  @Inject private UsageFlush flush;

  @Test
  void askingTokenIsTheOneThatIsLeft() {
    Made second = fixtures.user();
    operatorToken(second);
    Http asking = first.withToken(operatorToken(second).secret());
    fixtures.token(orgId, second.id(), "read:tasks");

    Answer answer = asking.post(BULK, ALL.formatted("delete", 4));

    assertThat(answer).isJson(200);
    assertThat(answer.json().path("changed").asInt()).isEqualTo(3);
    assertThat(answer.json().path("refusals").findValuesAsText("reason"))
        .containsExactly("the last operator token");
    assertThat(asking.get("/api/v2/me")).hasStatus(200);
    assertThat(first.get("/api/v2/me")).hasStatus(401);
    Answer again = asking.post(BULK, ALL.formatted("expire", 1));
    assertThat(again.json().path("refused").asInt()).isEqualTo(1);
    assertThat(asking.post(BULK, ALL.formatted("active", 1)).json().path("refused").asInt())
        .isZero();
  }

  @Test
  void oldestIsLeftWhereASessionAsks() {
    operatorToken(fixtures.user());
    caller.signIn(
        new Authentication(Method.PAGES, Id.parse(firstId), PermissionSet.instanceOwner()));

    BulkResult result =
        bulk.change(new BulkRequest(TokenFilter.NONE, BulkChange.INACTIVE, null, false, 2L, false));

    assertThat(result.refusals()).hasSize(1);
    assertThat(result.changed()).isEqualTo(1);
    assertThat(first.get("/api/v2/me")).hasStatus(200);
  }

  @Test
  void tokenThatDoesNotWorkIsNotTheOneThatIsLeft() {
    IssuedToken second = operatorToken(fixtures.user());
    first.patch("/api/v2/authorizations/" + second.id(), "{\"status\": \"inactive\"}");

    Answer answer = first.post(BULK, ALL.formatted("inactive", 2));

    assertThat(answer.json().path("refused").asInt()).isEqualTo(1);
    assertThat(answer.json().path("unchanged").asInt()).isEqualTo(1);
    assertThat(first.get("/api/v2/me")).hasStatus(200);
  }

  @Test
  void ofTwoThatEndEachOtherAtOnceOneIsLeft() throws Exception {
    IssuedToken second = operatorToken(fixtures.user());
    Http other = first.withToken(second.secret());
    String others = "{\"filter\": {\"all\": true}, \"change\": \"inactive\", \"expect\": 1}";
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Answer>> both =
          List.of(() -> first.post(BULK, others), () -> other.post(BULK, others));
      for (Future<Answer> answer : threads.invokeAll(both)) {
        assertThat(answer.get().status()).isIn(200, 401);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(List.of(first.get("/api/v2/me").status(), other.get("/api/v2/me").status()))
        .containsExactlyInAnyOrder(200, 401);
  }

  @Test
  void ofADeletedTokenNothingIsLeft() {
    IssuedToken token =
        fixtures.token(
            orgId,
            fixtures.user().id(),
            "read:orgs/" + orgId + "/buckets/" + fixtures.bucket(orgId).id());
    assertThat(first.withToken(token.secret()).get("/api/v2/buckets")).hasStatus(200);
    assertThat(first.post("/api/v2/authorizations/" + token.id() + "/rotate", "")).hasStatus(200);
    flush.run();
    assertThat(database.tablesWith(Id.parse(token.id()))).hasSize(5);

    assertThat(first.post(BULK, ALL.formatted("delete", 2)).json().path("changed").asInt())
        .isEqualTo(1);

    assertThat(database.tablesWith(Id.parse(token.id()))).isEmpty();
  }
}

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
import org.warder.paging.Page;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** Somebody is left who may do everything (src/docs/api.md, Users). */
@ArquillianTest
class LastOperatorIT extends OneOperator {

  private static final String REFUSAL =
      "the last active operator cannot be deactivated or deleted: nobody else may do everything";

  @Inject private OperatorService operators;
  @Inject private TokenService tokens;
  @Inject private TokenReadService single;
  @Inject private TokenListService lists;
  @Inject private Caller caller;

  @Test
  void lastOperatorStays() {
    Made member = fixtures.user();
    fixtures.allAccessToken(orgId, member.id());

    assertThat(deactivate(first, firstId)).isError(400, "invalid", REFUSAL);
    assertThat(first.delete("/api/v2/users/" + firstId)).isError(400, "invalid", REFUSAL);
    assertThat(first.get("/api/v2/me")).hasStatus(200);
    assertThat(deactivate(first, member.id())).hasStatus(200);
    assertThat(first.delete("/api/v2/users/" + member.id())).isNoContent();
  }

  @Test
  void operatorGoesWhereAnotherIsLeft() {
    Made second = fixtures.user();
    operatorToken(second);

    assertThat(deactivate(first, firstId)).hasStatus(200);
  }

  @Test
  void whoIsInactiveOrHasNoActiveTokenIsNoOperator() {
    Made second = fixtures.user();
    Fixtures.IssuedToken token = operatorToken(second);
    String path = "/api/v2/authorizations/" + token.id();

    first.patch(path, "{\"status\": \"inactive\"}");
    assertThat(deactivate(first, firstId)).isError(400, "invalid", REFUSAL);
    first.patch(path, "{\"status\": \"active\"}");
    assertThat(deactivate(first, second.id())).hasStatus(200);
    assertThat(deactivate(first, firstId)).isError(400, "invalid", REFUSAL);
  }

  @Test
  void ownerOfTheOnlyOperatorTokenLeftStays() {
    Made second = fixtures.user();
    Http other = first.withToken(operatorToken(second).secret());
    assertThat(other.delete("/api/v2/users/" + firstId)).isNoContent();

    assertThat(deactivate(other, second.id())).isError(400, "invalid", REFUSAL);
    assertThat(other.delete("/api/v2/users/" + second.id())).isError(400, "invalid", REFUSAL);
  }

  @Test
  void ofTwoWhoDeactivateEachOtherAtOnceOneStays() throws Exception {
    Made second = fixtures.user();
    Http other = first.withToken(operatorToken(second).secret());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Answer>> both =
          List.of(() -> deactivate(first, second.id()), () -> deactivate(other, firstId));
      for (Future<Answer> answer : threads.invokeAll(both)) {
        assertThat(answer.get().status()).isIn(200, 400, 403);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(List.of(first.get("/api/v2/me").status(), other.get("/api/v2/me").status()))
        .containsExactlyInAnyOrder(200, 403);
  }

  @Test
  void tokensAreTheLastWayInWhereNobodyElseMayDoEverything() {
    Made second = fixtures.user();
    Id one = Id.parse(operatorToken(second).id());
    Id small = Id.parse(fixtures.token(orgId, second.id(), "read:orgs/" + orgId + "/tasks").id());
    caller.signIn(new Authentication(Method.PAGES, new Id(1), PermissionSet.instanceOwner()));
    assertThat(operators.areLastWayIn(List.of(token(one)))).isFalse();
    first.withToken(operatorToken(second).secret()).delete("/api/v2/users/" + firstId);
    Id two =
        lists.listIds(TokenFilter.NONE, Page.ALL).stream()
            .filter(id -> !id.equals(one) && !id.equals(small))
            .findFirst()
            .orElseThrow();

    assertThat(operators.areLastWayIn(List.of(token(one), token(small)))).isFalse();
    assertThat(operators.areLastWayIn(List.of(token(one), token(two)))).isTrue();
    tokens.delete(two);
    assertThat(operators.areLastWayIn(List.of(token(one)))).isTrue();
    assertThat(operators.areLastWayIn(List.of(token(small)))).isFalse();
  }

  private Token token(Id id) {
    return single.get(id).token();
  }

  private static Answer deactivate(Http caller, String userId) {
    return caller.patch("/api/v2/users/" + userId, "{\"status\": \"inactive\"}");
  }
}

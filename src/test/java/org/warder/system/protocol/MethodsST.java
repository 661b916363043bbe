package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.ContractTable;
import org.warder.system.Fixtures;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/** HEAD, and methods that a route does not have (src/docs/api.md, Paths and methods). */
class MethodsST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v2",
        "/api/v2/setup",
        "/api/v2/resources",
        "/api/v2/authorizations",
        "/api/v2/authorizations/<token>",
        "/api/v2/users",
        "/api/v2/users/<user>",
        "/api/v2/users/<user>/permissions",
        "/api/v2/me",
        "/api/v2/orgs",
        "/api/v2/orgs/<org>",
        "/api/v2/orgs/<org>/members",
        "/api/v2/orgs/<org>/owners",
        "/api/v2/buckets",
        "/api/v2/buckets/<bucket>",
        "/api/v2/telegrafs",
        "/api/v2/telegrafs/<telegraf>",
        "/ping",
        "/health",
        "/ready",
      })
  void headAnswersWhatGetWouldWithoutTheBody(String template) {
    String org = instance().orgId();
    String path =
        new ContractTable()
            .let("token", template.contains("<token>") ? token() : "")
            .let("user", instance().userId())
            .let("org", org)
            .let("bucket", instance().bucketId())
            .let("telegraf", template.contains("<telegraf>") ? fixtures.telegraf(org).id() : "")
            .fill(template);
    Answer get = operator().get(path);
    Answer head = operator().send("HEAD", path, null);

    assertThat(head).hasStatus(get.status()).hasHeader("Content-Type", get.header("Content-Type"));
    assertThat(head.status()).isLessThan(300);
    assertThat(head.body()).isEmpty();
  }

  private String token() {
    return fixtures.token(instance().orgId(), instance().userId(), "read:tasks").id();
  }

  @Test
  void headOfWhatIsNotThereIsNotFound() {
    assertThat(operator().send("HEAD", "/api/v2/authorizations/ffffffffffffffff", null))
        .hasStatus(404)
        .hasHeader("X-Platform-Error-Code", "not found");
    assertThat(anonymous().send("HEAD", "/api/v2/authorizations", null)).hasStatus(401);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /api/v2/authorizations",
    "PATCH, /api/v2/authorizations",
    "DELETE, /api/v2/authorizations",
    "DELETE, /api/v2/authorizations/",
    "PUT, /api/v2/authorizations/ffffffffffffffff",
    "POST, /api/v2/authorizations/ffffffffffffffff",
    "PUT, /api/v2/users",
    "DELETE, /api/v2/users",
    "POST, /api/v2/users/ffffffffffffffff",
    "GET, /api/v2/users/ffffffffffffffff/password",
    "POST, /api/v2/users/ffffffffffffffff/permissions",
    "POST, /api/v2/me",
    "GET, /api/v2/me/password",
    "DELETE, /api/v2/orgs",
    "DELETE, /api/v2/orgs/",
    "PUT, /api/v2/orgs/ffffffffffffffff",
    "PATCH, /api/v2/orgs/ffffffffffffffff/members",
    "GET, /api/v2/orgs/ffffffffffffffff/members/ffffffffffffffff",
    "PUT, /api/v2/buckets",
    "PUT, /api/v2/buckets/ffffffffffffffff",
    "PATCH, /api/v2/telegrafs/ffffffffffffffff",
    "POST, /api/v2/resources",
    "POST, /api/v2",
    "DELETE, /api/v2",
    "GET, /api/v2/signin",
    "GET, /api/v2/signout",
    "PATCH, /api/v2/setup",
    "POST, /ping",
    "POST, /health",
    "DELETE, /ready",
    "OPTIONS, /health",
    "BREW, /api/v2/users",
  })
  void methodThatARouteDoesNotHaveIsNotAllowed(String method, String path) {
    Answer answer = operator().send(method, path, null);

    assertThat(answer).isError(405, "method not allowed", "method not allowed");
    assertThat(answer.header("Allow")).isNotEmpty().doesNotContain("OPTIONS");
    assertThat(answer.header("Allow").split(", ")).doesNotContain(method);
  }
}

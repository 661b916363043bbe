package org.warder.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** What a session may do (src/docs/api.md, Session permissions). */
class SessionPermissionsST extends SignedIn {

  @Test
  void permissionsAreWorkedOutAgainForEachRequest() {
    Made org = fixtures.org();
    String path = "/api/v2/orgs/" + org.id();

    assertThat(session.get(path)).hasStatus(401);
    fixtures.give("member", user.id(), org.id());
    assertThat(session.get(path)).hasStatus(200);
    assertThat(session.patch(path, "{}")).hasStatus(401);
    fixtures.delete(path + "/members/" + user.id());
    fixtures.give("owner", user.id(), org.id());
    assertThat(session.patch(path, "{}")).hasStatus(200);
    fixtures.delete(path + "/owners/" + user.id());
    assertThat(session.get(path)).hasStatus(401);
  }

  @Test
  void sessionMayDoWhatItsUsersActiveTokensMay() {
    Made org = fixtures.org();
    String path = "/api/v2/orgs/" + org.id();
    IssuedToken token = fixtures.token(org.id(), user.id(), "read:orgs/" + org.id());
    String tokenPath = "/api/v2/authorizations/" + token.id();

    assertThat(session.get(path)).hasStatus(200);
    operator().patch(tokenPath, "{\"status\": \"inactive\"}");
    assertThat(session.get(path)).hasStatus(401);
    operator().patch(tokenPath, "{\"status\": \"active\"}");
    assertThat(session.get(path)).hasStatus(200);
    fixtures.delete(tokenPath);
    assertThat(session.get(path)).hasStatus(401);
  }

  @Test
  void permissionsOfAUserAreThoseOfTheirMembershipsAndTheirOwn() {
    Made org = fixtures.org();
    Made member = fixtures.user();
    fixtures.give("member", member.id(), org.id());
    fixtures.token(org.id(), member.id(), "write:tasks");
    Answer answer = operator().get("/api/v2/users/" + member.id() + "/permissions");

    assertThat(answer).isJson(200);
    assertThat(answer.json()).hasSize(22 + 2);
    assertThat(answer.json().get(0).toString())
        .isEqualTo(
            "{\"action\":\"read\",\"resource\":{\"type\":\"authorizations\",\"orgID\":\"%s\"}}"
                .formatted(org.id()));
    assertThat(answer.json().get(3).toString())
        .isEqualTo(
            "{\"action\":\"read\",\"resource\":{\"type\":\"orgs\",\"id\":\"%s\"}}"
                .formatted(org.id()));
    assertThat(answer.json().get(23).toString())
        .isEqualTo(
            "{\"action\":\"write\",\"resource\":{\"type\":\"users\",\"id\":\"%s\"}}"
                .formatted(member.id()));
    assertThat(operator().get("/api/v2/users/ffffffffffffffff/permissions").json()).hasSize(2);
  }
}

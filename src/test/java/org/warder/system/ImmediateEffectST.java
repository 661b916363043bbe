package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/**
 * What is revoked is refused from the next request on (src/docs/api.md, Status of token and owner).
 */
class ImmediateEffectST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());
  private Made org;
  private Made user;
  private IssuedToken token;
  private Http holder;

  @BeforeEach
  void issueATokenAndUseIt() {
    org = fixtures.org();
    user = fixtures.user();
    token = fixtures.token(org.id(), user.id(), "read:orgs/" + org.id());
    holder = anonymous().withToken(token.secret());
    assertWorks();
  }

  @RepeatedTest(3)
  void deactivatedTokenIsRefusedUntilItIsActiveAgain() {
    String path = "/api/v2/authorizations/" + token.id();

    operator().patch(path, "{\"status\": \"inactive\"}");
    assertThat(holder.get("/api/v2/orgs")).isError(401, "unauthorized", "token is inactive");
    assertThat(holder.get("/api/v2/resources")).isError(401, "unauthorized", "token is inactive");
    operator().patch(path, "{\"status\": \"active\"}");
    assertWorks();
  }

  @RepeatedTest(3)
  void deletedTokenIsUnknown() {
    fixtures.delete("/api/v2/authorizations/" + token.id());

    assertThat(holder.get("/api/v2/orgs")).isError(401, "unauthorized", "unauthorized access");
  }

  @RepeatedTest(3)
  void tokenOfAnInactiveOwnerIsRefusedUntilTheyAreActiveAgain() {
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}");
    assertThat(holder.get("/api/v2/orgs")).isError(403, "forbidden", "User is inactive");
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"active\"}");
    assertWorks();
  }

  @RepeatedTest(3)
  void tokenOfADeletedOwnerIsRefusedForGood() {
    fixtures.delete("/api/v2/users/" + user.id());

    assertThat(holder.get("/api/v2/orgs")).isError(403, "forbidden", "User is inactive");
    assertThat(
            operator()
                .get("/api/v2/authorizations?userID=" + user.id())
                .json()
                .path("authorizations"))
        .isEmpty();
  }

  @Test
  void tokenOfADeletedOrganizationAuthenticatesButItsRowIsGone() {
    fixtures.delete("/api/v2/orgs/" + org.id());

    assertThat(holder.get("/api/v2/resources")).hasStatus(200);
    assertThat(holder.get("/api/v2/orgs/" + org.id()))
        .isError(404, "not found", "organization not found");
    assertThat(operator().get("/api/v2/authorizations").body()).doesNotContain(token.id());
  }

  @Test
  void callerMayDeactivateAndDeleteTheVeryTokenThatTheyUse() {
    IssuedToken own = fixtures.allAccessToken(org.id(), user.id());
    IssuedToken second = fixtures.allAccessToken(org.id(), user.id());
    Http self = anonymous().withToken(own.secret());
    Http other = anonymous().withToken(second.secret());
    String path = "/api/v2/authorizations/" + own.id();

    assertThat(self.patch(path, "{\"status\": \"inactive\"}").text("status")).isEqualTo("inactive");
    assertThat(self.get(path)).isError(401, "unauthorized", "token is inactive");
    assertThat(other.delete("/api/v2/authorizations/" + second.id())).isNoContent();
    assertThat(other.get(path)).isError(401, "unauthorized", "unauthorized access");
  }

  @Test
  void userMayDeactivateThemselves() {
    IssuedToken own = fixtures.allAccessToken(org.id(), user.id());
    Http self = anonymous().withToken(own.secret());

    assertThat(self.patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}"))
        .hasStatus(200);
    assertThat(self.get("/api/v2/me")).isError(403, "forbidden", "User is inactive");
    assertThat(holder.get("/api/v2/orgs")).isError(403, "forbidden", "User is inactive");
  }

  @Test
  void userMayDeleteThemselves() {
    IssuedToken own = fixtures.allAccessToken(org.id(), user.id());
    Http self = anonymous().withToken(own.secret());

    assertThat(self.delete("/api/v2/users/" + user.id())).isNoContent();
    assertThat(self.get("/api/v2/me")).isError(403, "forbidden", "User is inactive");
  }

  @Test
  void oldNameIsFreeAtOnceAfterARename() {
    String newName = unique("renamed");

    operator().patch("/api/v2/users/" + user.id(), "{\"name\": \"" + newName + "\"}");
    assertThat(operator().post("/api/v2/users", "{\"name\": \"" + user.name() + "\"}"))
        .hasStatus(201);
    assertThat(operator().get("/api/v2/authorizations/" + token.id()).text("user"))
        .isEqualTo(newName);
  }

  private void assertWorks() {
    assertThat(holder.get("/api/v2/orgs/" + org.id())).hasStatus(200);
  }
}

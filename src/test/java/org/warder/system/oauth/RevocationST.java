package org.warder.system.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** Who holds a token may end it (src/docs/api.md, Revocation). */
class RevocationST extends OAuthTest {

  private Made user;
  private IssuedToken token;

  @BeforeEach
  void issueAToken() {
    user = fixtures.user();
    token = fixtures.token(instance().orgId(), user.id(), "read:orgs/" + instance().orgId());
  }

  @Test
  void tokenIsGoneForGoodAndAtOnce() {
    assertThat(anonymous().withToken(token.secret()).get("/api/v2/resources")).hasStatus(200);

    assertRevoked(revoke(token.secret()));
    assertThat(anonymous().withToken(token.secret()).get("/api/v2/resources"))
        .isError(401, "unauthorized", "unauthorized access");
    assertThat(operator().get("/api/v2/authorizations/" + token.id())).hasStatus(404);
    assertRevoked(revoke(token.secret()));
  }

  @Test
  void unknownTokensAreAnsweredAlike() {
    assertRevoked(revoke("no-such-token"));
    assertRevoked(revoke("wrd_" + "0".repeat(49)));
    assertRevoked(revoke(" "));
  }

  @Test
  void tokenThatDoesNotWorkIsRevokedToo() {
    operator().patch("/api/v2/authorizations/" + token.id(), "{\"status\": \"inactive\"}");
    IssuedToken orphan =
        fixtures.token(instance().orgId(), user.id(), "read:orgs/" + instance().orgId());
    fixtures.delete("/api/v2/users/" + user.id());

    assertRevoked(revoke(token.secret()));
    assertRevoked(revoke(orphan.secret()));
    assertThat(operator().delete("/api/v2/authorizations/" + token.id())).hasStatus(404);
    assertThat(operator().delete("/api/v2/authorizations/" + orphan.id())).hasStatus(404);
  }

  @Test
  void otherCredentialsMeanNothing() {
    Answer answer =
        form(
            anonymous().withToken("no-such-token"),
            REVOKE,
            "token_type_hint=access_token&client_id=x&token=" + token.secret(),
            "Origin",
            "https://pages.example",
            "Sec-Fetch-Site",
            "cross-site");

    assertRevoked(answer);
    assertThat(operator().get("/api/v2/authorizations/" + token.id())).hasStatus(404);
  }

  @Test
  void tokenInTheQueryIsNotRead() {
    assertRefused(
        form(anonymous(), REVOKE + "?token=" + token.secret(), ""), 400, "invalid_request");
    assertThat(operator().get("/api/v2/authorizations/" + token.id())).hasStatus(200);
  }

  /** Somebody might believe that the session has ended. */
  @Test
  void sessionKeysAreRefused() {
    String key = fixtures.session(user).replaceFirst(".*=", "");

    assertRefused(revoke(key), 400, "unsupported_token_type");
  }

  private static void assertRevoked(Answer answer) {
    assertThat(answer).hasStatus(200).hasHeader("Cache-Control", "no-store");
    assertThat(answer.body()).isEmpty();
  }
}

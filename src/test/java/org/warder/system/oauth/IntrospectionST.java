package org.warder.system.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** What a token is good for, and for whom (src/docs/api.md, Introspection). */
class IntrospectionST extends OAuthTest {

  private Made org;
  private Made user;
  private Made bucket;
  private IssuedToken token;

  @BeforeEach
  void issueAToken() {
    org = fixtures.org();
    user = fixtures.user();
    bucket = fixtures.bucket(org.id());
    token = fixtures.token(org.id(), user.id(), permission(), "read:orgs/" + org.id());
  }

  private String permission() {
    return "write:orgs/" + org.id() + "/buckets/" + bucket.id();
  }

  @Test
  void tellsWhatATokenIsGoodFor() {
    Answer authorization = operator().get("/api/v2/authorizations/" + token.id());
    Answer answer = introspect(operator(), token.secret());

    assertThat(answer).isJson(200).hasHeader("Cache-Control", "no-store");
    assertThat(answer.json().fieldNames())
        .toIterable()
        .containsExactly(
            "active",
            "scope",
            "client_id",
            "username",
            "token_type",
            "iat",
            "sub",
            "orgID",
            "org",
            "permissions");
    assertThat(answer.json().path("active").asBoolean()).isTrue();
    assertThat(answer.text("scope")).isEqualTo(permission() + " read:orgs/" + org.id());
    assertThat(answer.text("client_id")).isEqualTo(token.id());
    assertThat(answer.text("sub")).isEqualTo(user.id());
    assertThat(answer.text("username")).isEqualTo(user.name());
    assertThat(answer.text("token_type")).isEqualTo("Bearer");
    assertThat(answer.json().path("iat").asLong())
        .isEqualTo(java.time.Instant.parse(authorization.text("createdAt")).getEpochSecond());
    assertThat(answer.text("org")).isEqualTo(org.name());
    assertThat(answer.json().path("permissions"))
        .isEqualTo(authorization.json().path("permissions"));
    assertThat(answer.body()).doesNotContain(token.secret());
  }

  @Test
  void followsEachChangeAtOnce() {
    String path = "/api/v2/authorizations/" + token.id();
    assertActive();

    operator().patch(path, "{\"status\": \"inactive\"}");
    assertInactive(operator(), token.secret());
    operator().patch(path, "{\"status\": \"active\"}");
    assertActive();
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}");
    assertInactive(operator(), token.secret());
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"active\"}");
    assertActive();
    String name = unique("renamed");
    operator().patch("/api/v2/users/" + user.id(), "{\"name\": \"" + name + "\"}");
    assertThat(introspect(operator(), token.secret()).text("username")).isEqualTo(name);
    fixtures.delete("/api/v2/users/" + user.id());
    assertInactive(operator(), token.secret());
    fixtures.delete(path);
    assertInactive(operator(), token.secret());
  }

  @Test
  void tokenOfADeletedOrganizationWorksAndHasNoOrganizationName() {
    fixtures.delete("/api/v2/orgs/" + org.id());

    Answer answer = introspect(operator(), token.secret());
    assertThat(answer.json().path("active").asBoolean()).isTrue();
    assertThat(answer.text("orgID")).isEqualTo(org.id());
    assertThat(answer.json().has("org")).isFalse();
  }

  @Test
  void whatIsNoTokenLooksLikeOneThatOneMayNotRead() {
    Made stranger = fixtures.user();
    Made otherOrg = fixtures.org();
    Http reader = caller(stranger, "read:authorizations", "read:users");
    IssuedToken inOtherOrg =
        fixtures.token(
            otherOrg.id(),
            stranger.id(),
            "read:orgs/" + otherOrg.id() + "/authorizations",
            "read:users");
    Http ofOtherOrg = anonymous().withToken(inOtherOrg.secret());
    Http withoutOwner = caller(stranger, "read:authorizations", "read:users/" + stranger.id());

    assertThat(introspect(reader, token.secret()).json().path("active").asBoolean()).isTrue();
    assertInactive(ofOtherOrg, token.secret());
    assertInactive(withoutOwner, token.secret());
    // Having a token is not enough to read it.
    assertInactive(anonymous().withToken(token.secret()), token.secret());
    assertInactive(operator(), "no-such-token");
    assertInactive(operator(), "wrd_" + "0".repeat(49));
    assertInactive(operator(), "\u0000");
  }

  @Test
  void hintAndUnknownParametersMeanNothing() {
    String body = "token_type_hint=refresh_token&token=" + token.secret() + "&x=y";

    assertThat(form(operator(), INTROSPECT, body).json().path("active").asBoolean()).isTrue();
  }

  @Test
  void formIsReadStrictly() {
    assertRefused(form(operator(), INTROSPECT, ""), 400, "invalid_request");
    assertRefused(form(operator(), INTROSPECT, "token="), 400, "invalid_request");
    assertRefused(form(operator(), INTROSPECT, "token=a&token=a"), 400, "invalid_request");
    assertRefused(form(operator(), INTROSPECT, "token=%zz"), 400, "invalid_request");
    assertRefused(
        operator().post(INTROSPECT, "{}", "Content-Type", "application/json"),
        400,
        "invalid_request");
    assertRefused(
        form(operator(), INTROSPECT, "token=" + "x".repeat(1_100_000)), 413, "invalid_request");
  }

  @Test
  void tokenInTheQueryIsNotRead() {
    assertRefused(
        form(operator(), INTROSPECT + "?token=" + token.secret(), ""), 400, "invalid_request");
  }

  private Http caller(Made owner, String... permissions) {
    return anonymous().withToken(fixtures.token(org.id(), owner.id(), permissions).secret());
  }

  private void assertActive() {
    assertThat(introspect(operator(), token.secret()).json().path("active").asBoolean()).isTrue();
  }

  private static void assertInactive(Http caller, String secret) {
    Answer answer = introspect(caller, secret);
    assertThat(answer).isJson(200).hasHeader("Cache-Control", "no-store");
    assertThat(answer.body()).isEqualTo(INACTIVE);
  }
}

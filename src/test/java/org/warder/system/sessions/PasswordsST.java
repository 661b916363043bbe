package org.warder.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;

/** Who sets whose password (src/docs/api.md, Passwords). */
class PasswordsST extends UserWithPassword {

  @Test
  void tokenOfAUserDoesNotBecomeTheUser() {
    Http token = anonymous().withToken(fixtures.allAccessToken(org.id(), user.id()).secret());

    for (Http caller : List.of(token, session)) {
      assertThat(set(caller, user, NEW))
          .isError(
              400,
              "invalid",
              "the old password is required: send it as oldPassword or by Basic authentication");
      assertThat(caller.post(path(user), body(NEW, "not-the-password")))
          .isError(403, "forbidden", "your username or password is incorrect");
    }
    assertThat(fixtures.signIn(user.name(), OLD)).isNotEmpty();
  }

  @Test
  void ownPasswordIsSetByProofOfTheOldOneInBodyOrHeader() {
    Http token = anonymous().withToken(fixtures.allAccessToken(org.id(), user.id()).secret());

    assertThat(token.post(path(user), body(NEW, OLD))).isNoContent();
    Http second = anonymous().withCookie(fixtures.signIn(user.name(), NEW));
    assertThat(set(second.withAuthorization(Fixtures.basic("any", NEW)), user, "a-password-3"))
        .isNoContent();
    assertThat(fixtures.signIn(user.name(), "a-password-3")).isNotEmpty();
  }

  @Test
  void operatorSetsAnyPasswordAndTheirOwn() {
    Made other = fixtures.user();
    Http operator =
        anonymous()
            .withToken(
                fixtures.token(org.id(), other.id(), fixtures.operatorPermissions()).secret());

    assertThat(set(operator, user, NEW)).isNoContent();
    assertThat(set(operator, other, NEW)).isNoContent();
  }

  @Test
  void whoHoldsAllThatAnotherUserHoldsSetsTheirPassword() {
    Made helper = fixtures.user();
    Http holder =
        holding(
            helper,
            "read:users/" + user.id(),
            "write:users/" + user.id(),
            "read:orgs/" + org.id() + "/buckets");
    fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/buckets/00000000000000a1");

    assertThat(set(holder, user, NEW)).isNoContent();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void whoHoldsLessThanAnotherUserDoesNotSetTheirPassword(boolean active) {
    Made helper = fixtures.user();
    Http holder = holding(helper, "read:users/" + user.id(), "write:users/" + user.id());
    String token = fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/buckets").id();
    if (!active) {
      // Whoever is this user could activate it.
      operator().patch("/api/v2/authorizations/" + token, "{\"status\": \"inactive\"}");
    }

    assertThat(set(holder, user, NEW))
        .isError(
            403,
            "forbidden",
            "the password of another user can be set only by who may do all that this user may");
    assertThat(fixtures.signIn(user.name(), OLD)).isNotEmpty();
  }

  @Test
  void samePasswordIsNoChange() {
    Http withOld = session.withAuthorization(Fixtures.basic("", OLD));

    assertThat(withOld.put("/api/v2/me/password", body(OLD)))
        .isError(400, "invalid", "the new password must differ from the old one");
    assertThat(session.post(path(user), body(OLD, OLD)))
        .isError(400, "invalid", "the new password must differ from the old one");
  }

  @ParameterizedTest
  @CsvSource({"passwor\\u0000", "pass\\u0000word", "\\u0000password", "password\\ud83d"})
  void textThatHashesLikeOtherTextIsNoPassword(String password) {
    assertThat(set(operator(), user, password).status()).isEqualTo(400);
    assertThat(fixtures.signIn(user.name(), OLD)).isNotEmpty();
  }

  @Test
  void passwordWithANulBehindItIsAnotherOne() {
    assertThat(signIn(OLD + "\0")).isError(401, "unauthorized", "unauthorized access");
    assertThat(
            session
                .withAuthorization(Fixtures.basic("", OLD + "\0"))
                .put("/api/v2/me/password", body(NEW)))
        .isError(400, "invalid", "error decoding password reset request: invalid basic auth");
  }

  @Test
  void lengthIsLookedAtBeforeTheUser() {
    Made unknown = new Made("ffffffffffffffff", "nobody");

    assertThat(set(operator(), unknown, "short").text("message"))
        .isEqualTo("passwords must be between 8 and 72 characters long");
    assertThat(set(operator(), unknown, NEW)).isError(403, "forbidden", "your userID is incorrect");
  }

  private Http holding(Made owner, String... permissions) {
    return anonymous().withToken(fixtures.token(org.id(), owner.id(), permissions).secret());
  }
}

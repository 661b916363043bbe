package org.warder.system;

import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** A token that may change itself, for tests of its rotation. */
abstract class RotationTest extends Warder {

  static final String TOKENS = "/api/v2/authorizations";

  final Fixtures fixtures = new Fixtures(operator());
  Made org;
  Made user;
  IssuedToken token;

  @BeforeEach
  final void makeToken() {
    org = fixtures.org();
    user = fixtures.user();
    token = issue();
  }

  /** Another one. */
  final IssuedToken issue() {
    return fixtures.token(
        org.id(),
        user.id(),
        "read:orgs/" + org.id() + "/authorizations",
        "write:orgs/" + org.id() + "/authorizations",
        "read:users/" + user.id(),
        "write:users/" + user.id());
  }

  final String path() {
    return TOKENS + "/" + token.id();
  }

  /** Rotates the token: its new value. */
  final String rotate(String body) {
    Answer rotated = operator().post(path() + "/rotate", body);
    assertThat(rotated).isJson(200);
    return rotated.text("token");
  }

  /** What a value of the token is answered. */
  static Answer by(String secret) {
    return anonymous().withToken(secret).get(TOKENS + "?limit=1");
  }
}

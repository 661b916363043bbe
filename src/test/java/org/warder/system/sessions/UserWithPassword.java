package org.warder.system.sessions;

import org.junit.jupiter.api.BeforeEach;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/** A user with a password and a session, for each test another one. */
abstract class UserWithPassword extends Warder {

  static final String OLD = Fixtures.PASSWORD;
  static final String NEW = "a-password-2";

  final Fixtures fixtures = new Fixtures(operator());
  Made org;
  Made user;
  Http session;

  @BeforeEach
  void makeAUser() {
    org = fixtures.org();
    user = fixtures.user();
    session = anonymous().withCookie(fixtures.session(user));
  }

  Answer signIn(String password) {
    return anonymous()
        .withAuthorization(Fixtures.basic(user.name(), password))
        .send("POST", "/api/v2/signin", null);
  }

  static Answer set(Http caller, Made user, String password) {
    return caller.post(path(user), body(password));
  }

  static String path(Made user) {
    return "/api/v2/users/" + user.id() + "/password";
  }

  static String body(String password) {
    return "{\"password\": \"" + password + "\"}";
  }

  static String body(String password, String oldPassword) {
    return "{\"password\": \"%s\", \"oldPassword\": \"%s\"}".formatted(password, oldPassword);
  }
}

package org.warder.system.sessions;

import org.junit.jupiter.api.BeforeAll;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Warder;

/** A user who is signed in, for tests that leave user and session as they are. */
abstract class SignedIn extends Warder {

  static Fixtures fixtures;
  static Made user;
  static String cookie;
  static Http session;

  /** Passwords are slow on purpose: one session does for all tests of a class. */
  @BeforeAll
  static void signInOnce() {
    fixtures = new Fixtures(operator());
    user = fixtures.user();
    cookie = fixtures.session(user);
    session = anonymous().withCookie(cookie);
  }

  static Http signIn(Made who) {
    return anonymous().withCookie(fixtures.session(who));
  }
}
